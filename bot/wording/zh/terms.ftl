# 约定的词和简短的事实。

choice-dont-know = 不知道
term-unknown = 不详
term-medicine = 一种药（名称不详）
term-class-medicine = { $class }（药名不详）
term-name-with-brand = { $name }（{ $brand }）
term-name-with-class = { $name }（{ $class }）
list-separator = 、
fact-separator = ，

term-outcome-none = 几乎没用（好转不到四分之一）
term-outcome-partial = 有点用（好转四分之一到一半）
term-outcome-response = 明显好转（一半以上），但没全好
term-outcome-remission = 基本全好了
term-outcome-relapse = 开始有用，后来不管用了
term-outcome-worse = 更糟了
term-stopped_for-inefficacy = 效果不够
term-stopped_for-intolerance = 副作用受不了
term-stopped_for-nonadherence = 没有按时吃
term-stopped_for-remission = 好了就停了
term-stopped_for-other = 别的原因
term-stopped_for-ongoing = 没停，还在用
term-adherent-yes = 是，大部分日子都吃了
term-adherent-no = 不是，经常漏
term-attended-yes = 是，大多都去了
term-attended-no = 不是，经常没去
term-dose_adequate-yes = 算
term-dose_adequate-no = 不算
term-episode-current = 这一次
term-episode-previous = 以前那次
term-episode-all_current = 这一次，其他的也都是
term-ect_placement-bilateral = 两侧
term-ect_placement-unilateral = 一侧
term-optimised-dose_increase = 加过量
term-optimised-extended = 多吃了一段时间
term-optimised-none = 都没有
term-severity-subsyndromal = 几乎没有症状
term-severity-mild = 轻
term-severity-moderate = 中等
term-severity-severe = 重
term-psychotic_features-yes = 有
term-psychotic_features-no = 没有
term-functional_impairment-none = 没影响
term-functional_impairment-mild = 有一点
term-functional_impairment-moderate = 影响不小
term-functional_impairment-severe = 几乎什么都做不了
term-comorbid_anxiety-yes = 有
term-comorbid_anxiety-no = 没有
term-personality_disorder-yes = 有
term-personality_disorder-no = 没有
term-psychosocial_stressor-yes = 有
term-psychosocial_stressor-no = 没有
term-intensified_treatment-none = 都没有
term-intensified_treatment-day_care = 日间病房
term-intensified_treatment-inpatient = 住过院
term-weeks-under_4 = 不到4周
term-weeks-4_to_6 = 4到6周
term-weeks-6_to_8 = 6到8周
term-weeks-2_to_3_months = 两三个月
term-weeks-over_3_months = 三个月以上

length-weeks = { $n }周
length-months = { $n }个月
length-years = { $n }年
length-half-year = 半年
length-range = { $low }到{ $high }
length-range-weeks = { $low }到{ $high }周
length-range-months = { $low }到{ $high }个月
length-range-years = { $low }到{ $high }年
length-at-least = 至少{ $low }
length-up-to = 最多{ $high }
length-under_4 = 不到4周
length-4_to_6 = 4到6周
length-6_to_8 = 6到8周
length-2_to_3_months = 两三个月
length-over_3_months = 三个月以上

date-year = { $year }年
date-month = { $year }年{ $month }月
date-day = { $year }年{ $month }月{ $day }日

fact-dose_mg_per_day = 每天{ $value }毫克
fact-dose_adequate-yes = 判断为足量足疗程
fact-dose_adequate-no = 判断为不足
fact-weeks = 这个剂量用了{ $value }
fact-weeks_total = 一共{ $value }
fact-sessions = { $value }次
fact-ect_placement-bilateral = 双侧
fact-ect_placement-unilateral = 单侧
fact-outcome-none = { $role ->
    [clinician] 无效
   *[patient] 几乎没用
    }
fact-outcome-partial = { $role ->
    [clinician] 部分有效
   *[patient] 有点用
    }
fact-outcome-response = { $role ->
    [clinician] 有效，未痊愈
   *[patient] 明显好转
    }
fact-outcome-remission = { $role ->
    [clinician] 临床治愈
   *[patient] 基本全好
    }
fact-outcome-relapse = 先有效后失效
fact-outcome-worse = { $role ->
    [clinician] 加重
   *[patient] 更糟了
    }
fact-percent_improvement = 好了{ $value }%
fact-stopped_for-inefficacy = { $role ->
    [clinician] 因疗效不足停用
   *[patient] 因效果不够停用
    }
fact-stopped_for-intolerance = { $role ->
    [clinician] 因不耐受停用
   *[patient] 因副作用停用
    }
fact-stopped_for-nonadherence = { $role ->
    [clinician] 依从性差
   *[patient] 没有规律用
    }
fact-stopped_for-remission = { $role ->
    [clinician] 缓解后停用
   *[patient] 好了以后停的
    }
fact-stopped_for-other = 因别的原因停用
fact-stopped_for-ongoing = 还在用
fact-adherent-yes = 规律服用
fact-attended-yes = 按时参加
fact-attended-no = 经常缺席
fact-adherent-no = 经常漏服
fact-optimised = { $value }
fact-optimised-dose_increase = 加过量
fact-optimised-extended = 延长过疗程
fact-optimised-none = 没加量也没延长
fact-added_to = 加在{ $value }上
fact-on-its-own = 单独用
fact-episode-current = 这一次发病期间
fact-episode-previous = 以前那次发病
fact-start = { $value }开始
fact-stop = { $value }停
fact-treatment = 是{ $value }
fact-duration_months = 病程{ $value }
fact-severity-subsyndromal = 几乎没有症状
fact-severity-mild = 程度轻
fact-severity-moderate = 程度中等
fact-severity-severe = 程度重
fact-psychotic_features-yes = 有精神病性症状
fact-psychotic_features-no = 没有精神病性症状
fact-functional_impairment-none = 不影响生活
fact-functional_impairment-mild = 对生活有一点影响
fact-functional_impairment-moderate = 对生活影响不小
fact-functional_impairment-severe = 几乎什么都做不了
fact-comorbid_anxiety-yes = 伴焦虑
fact-comorbid_anxiety-no = 没有焦虑症
fact-personality_disorder-yes = 有人格障碍
fact-personality_disorder-no = 没有人格障碍
fact-psychosocial_stressor-yes = 生活压力大
fact-psychosocial_stressor-no = 没有特别的压力
fact-intensified_treatment-none = 没有住院
fact-intensified_treatment-day_care = 去过日间病房
fact-intensified_treatment-inpatient = 住过院
fact-unknown = { $field }不详
fact-not-yet = 细节还不清楚

field-treatment = 药名
field-dose_mg_per_day = 剂量
field-dose_adequate = 是否足量
field-weeks = 足量时间
field-weeks_total = 时间
field-sessions = 次数
field-ect_placement = 电极位置
field-outcome = 效果
field-percent_improvement = 好转比例
field-stopped_for = 停用原因
field-adherent = 是否规律
field-optimised = 是否加量或延长
field-added_to = 加在哪种药上
field-episode = 哪次发病
field-start = 开始时间
field-stop = 停止时间
field-duration_months = 病程
field-severity = 严重程度
field-psychotic_features = 精神病性症状
field-functional_impairment = 对生活的影响
field-comorbid_anxiety = 焦虑
field-personality_disorder = 人格障碍
field-psychosocial_stressor = 压力
field-intensified_treatment = 住院

trial-line = { $name }：{ $facts }
trial-line-added = { $name }，加在{ $base }上：{ $facts }
changed-line = { $name }：{ $fact }
progress = 已记下{ $done }项，大约还有{ $left }题

treatment-ECT = 电休克（ECT/MECT）
treatment-rTMS = 磁刺激（rTMS）
treatment-CBT = 认知行为治疗（CBT）
treatment-BA = 行为激活
treatment-IPT = 人际心理治疗（IPT）
treatment-psychotherapy = 其他心理治疗或心理咨询
treatment-liothyronine = 甲状腺素（T3，碘塞罗宁）
