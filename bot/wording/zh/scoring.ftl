# 评估的理由和表格，给临床医生看。
# $drug 和 $drugs 是读者语言的药名；$span 是“2”或“2–3”。

## 单次治疗

score-name-unknown = 不清楚是哪种治疗（{ $name }），可能是任何一种，按此计算上下限。
score-previous-episode = 属于以前的发作；各模型只看本次发作。
score-not-counted-herbal = { $drug }有记录但不计入：中草药制剂，适应证为轻中度抑郁。
score-not-counted-low-dose = { $drug }有记录但不计入：所含抗抑郁药剂量远低于单药。
score-dose-minimum-yes = 每日 { $dose } mg，达到{ $drug }的最低有效剂量 { $figure } mg。
score-dose-minimum-no = 每日 { $dose } mg，低于{ $drug }的最低有效剂量 { $figure } mg。
score-dose-upper-yes = 每日 { $dose } mg，达到{ $drug }治疗剂量的上限（{ $figure } mg）。
score-dose-upper-no = 每日 { $dose } mg，未达到{ $drug }治疗剂量的上限（{ $figure } mg）。
score-dose-missing = 剂量不详；{ $drug }的最低有效剂量是每日 { $figure } mg。
score-dose-tolerated-open = { $drug }每日 { $dose } mg，不低于最低有效剂量 { $figure } mg；是否为最高耐受剂量须由评定者判断。
score-dose-no-figure = { $drug }没有经核实的最低有效剂量，剂量是否足够须由评定者判断。
score-dose-of-unknown = 不清楚是哪种治疗，剂量无从判断。
score-rater-yes = 评定者认为{ $drug }的剂量足够。
score-rater-no = 评定者认为{ $drug }的剂量不足。
score-rater-open = 评定者尚未判断{ $drug }的剂量是否足够。
score-no-rule = { $drug }没有经核实的足疗程标准，须由评定者判断；各模型均不计分。
score-weeks-yes = 该剂量用了 { $weeks } 周，疗程足够（至少 { $minimum } 周）。
score-weeks-no = 该剂量只用了 { $weeks } 周，疗程不足（至少 { $minimum } 周）。
score-weeks-missing = 足量用了多少周不详（至少 { $minimum } 周）。
score-weeks-open = 该剂量用了 { $low } 至 { $high } 周，疗程是否足够（至少 { $minimum } 周）尚不能确定。
score-weeks-open-end = 该剂量至少用了 { $low } 周，疗程是否足够（至少 { $minimum } 周）尚不能确定。
score-adherence-yes = 按医嘱服药。
score-adherence-no = 未按医嘱服药，不算足量足疗程。
score-adherence-open = 是否按医嘱服药不详，不作“按时服药”的假定。
score-adherence-ignored = 本标准不考虑服药依从性。
score-ect-placement-yes = 双侧电休克。
score-ect-placement-no = 单侧电休克，不算足疗程。
score-ect-placement-open = 电极位置不详；只有双侧电休克才算足疗程。
score-sessions-yes = 共 { $sessions } 次，次数足够（至少 { $minimum } 次）。
score-sessions-no = 共 { $sessions } 次，次数不足（至少 { $minimum } 次）。
score-sessions-open = 次数不详（至少 { $minimum } 次）。
score-therapy-kind-yes = 属于计入的三种心理治疗之一（认知行为、行为激活、人际）。
score-therapy-kind-no = 不属于计入的三种心理治疗（认知行为、行为激活、人际）。
score-therapy-kind-open = 心理治疗的种类不详；只有三种计入。
score-therapy-length-yes = 达到 { $weeks } 周或 { $sessions } 次。
score-therapy-length-no = 既不足 { $weeks } 周，也不足 { $sessions } 次。
score-therapy-length-open = 是否达到 { $weeks } 周或 { $sessions } 次不详。
score-not-tolerated = 不能耐受：未到足量足疗程即因不良反应停药，不算治疗失败。
score-too-early = 仍在使用，判断疗效为时尚早。
score-relapse = 曾经有效，后来失效：记为复发，不算治疗失败。
score-outcome-missing = 疗效不详。
score-outcome-shown = 疗效：{ $outcome ->
    [none] 基本无改善（不足 25%）
    [partial] 部分改善（25%–49%）
    [response] 有效（改善 50% 及以上）但未痊愈
    [remission] 临床治愈
    [worse] 加重
   *[percent] 改善 { $percent }%
    }。因未达足量足疗程，不计入。
score-outcome-yes = { $outcome ->
    [none] 基本无改善（不足 25%）
    [partial] 部分改善（25%–49%）
    [response] 有效（改善 50% 及以上）但未痊愈
    [remission] 临床治愈
    [worse] 加重
   *[percent] 改善 { $percent }%
    }：{ $criterion ->
    [below_25_percent] 改善不足 25%
    [no_remission] 未达临床治愈
   *[below_50_percent] 改善不足 50%
    }，算治疗失败。
score-outcome-would = { $outcome ->
    [none] 基本无改善（不足 25%）
    [partial] 部分改善（25%–49%）
    [response] 有效（改善 50% 及以上）但未痊愈
    [remission] 临床治愈
    [worse] 加重
   *[percent] 改善 { $percent }%
    }：{ $criterion ->
    [below_25_percent] 改善不足 25%
    [no_remission] 未达临床治愈
   *[below_50_percent] 改善不足 50%
    }，若足量足疗程即算治疗失败。
score-outcome-no = { $outcome ->
    [none] 基本无改善（不足 25%）
    [partial] 部分改善（25%–49%）
    [response] 有效（改善 50% 及以上）但未痊愈
    [remission] 临床治愈
    [worse] 加重
   *[percent] 改善 { $percent }%
    }：不算治疗失败（{ $criterion ->
    [below_25_percent] 改善不足 25% 才算
    [no_remission] 未达临床治愈才算
   *[below_50_percent] 改善不足 50% 才算
    }）。
score-outcome-open = { $outcome ->
    [none] 基本无改善（不足 25%）
    [partial] 部分改善（25%–49%）
    [response] 有效（改善 50% 及以上）但未痊愈
    [remission] 临床治愈
    [worse] 加重
   *[percent] 改善 { $percent }%
    }：是否算治疗失败尚不能确定。

## 各模型

score-failed-drugs = 足量足疗程仍失败：{ $drugs }（{ $mechanisms } 种作用机制）。
score-open-drugs = 尚不能确定：{ $drugs }。
score-none-adequate = 没有一种抗抑郁药足量足疗程后失败。
score-none-failed-six = 没有一种抗抑郁药达到本模型的疗程后失败。
score-responded = 没有失败的治疗；足量足疗程且未失败的有：{ $drugs }。
score-stage-0 = 0 期：没有足量足疗程后失败的治疗。
score-stage-1 = 1 期：至少一种抗抑郁药足量足疗程后失败。
score-stage-2 = 2 期：至少两种不同作用机制的抗抑郁药失败。
score-stage-3 = 3 期：在 2 期基础上，三环类也失败。
score-stage-4 = 4 期：在 3 期基础上，单胺氧化酶抑制剂也失败。
score-stage-5 = 5 期：在 4 期基础上，双侧电休克也失败。
score-stage-not-staged = 不分期：按本标准，治疗有效者不作分期。
score-stage-perhaps-not = 若有治疗起效则不分期，否则最高 { $high } 期，取决于尚缺的资料。
score-stage-open = { $low } 期至 { $high } 期，取决于尚缺的资料。
score-skipped-tca = 三环类失败了，但此前没有另外两种作用机制失败：停在 { $stage } 期。
score-skipped-maoi = 单胺氧化酶抑制剂失败了，但中间的一级缺失：停在 { $stage } 期。
score-skipped-ect = 双侧电休克失败了，但中间的一级缺失：停在 { $stage } 期。
score-flag-tetracyclic = { $drug }在此按习惯归为三环类。
score-flag-reversible = { $drug }是可逆性单胺氧化酶抑制剂，在此算作该级。
score-mgh-failures = 足量足疗程后失败，每次 1 分：{ $span }。
score-mgh-optimisations = 加量或延长疗程，每次 0.5 分：{ $span }。
score-mgh-add-ons = 增效或联合治疗失败，每次 0.5 分：{ $span }。
score-mgh-ect = 电休克后未临床治愈，3 分：{ $span }。
score-mgh-nothing = 没有计分项目。
score-eu-extent = 足量足疗程的失败治疗共 { $weeks } 周、{ $drugs_count } 种药。
score-eu-extent-one = 足量足疗程的失败治疗共 { $weeks } 周、{ $drugs_count } 种药。
score-eu-one-mechanism = 只有一种作用机制；本模型的难治需要两种。
score-eu-disagree = 按周数为 { $result }；按药物种数则为 { $by_drugs }。
score-maudsley-no-failure = Maudsley 分期不适用：其最低级也以一次足量足疗程失败为前提。
score-maudsley-perhaps = Maudsley 分期可能不适用：也许没有一次足量足疗程失败。
score-maudsley-zero = 药物一项按 0 分合计，不是标准用法。
score-maudsley-weeks = 此处以至少 { $weeks } 周为足疗程；原文没有写明周数。
score-dm-provisional = 暂定：项目已核实，各级分值尚未核实。
score-item = { $item ->
    [duration] 发作病程
    [severity] 严重程度
    [functional_impairment] 功能损害
    [comorbid_anxiety] 焦虑
    [personality_disorder] 人格障碍
    [psychosocial_stressor] 心理社会应激
    [antidepressant_failures] 失败的抗抑郁药
    [augmentation] 增效与联合
    [ect] 电休克
    [psychotherapy] 失败的心理治疗
   *[intensified_treatment] 日间或住院治疗
    }：{ $span } 分。

## 各定义

score-def-count = 足量足疗程失败 { $span } 次；需要 { $needed } 次。
score-def-tca = 其中有三环类。
score-def-tca-open = 其中可能有三环类。
score-def-no-tca = 其中没有三环类。
score-def-body = 该机构自己的标准：{ $failure ->
    [below_25_percent] 改善不足 25%
    [no_remission] 未达临床治愈
   *[below_50_percent] 改善不足 50%
    }，至少 { $weeks } 周，{ $dose ->
    [upper_therapeutic] 达到治疗剂量上限
    [highest_tolerated] 达到最高耐受剂量
   *[minimum_effective] 不低于最低有效剂量
    }，{ $mechanisms ->
    [different] 两种不同作用机制
   *[any] 作用机制不限
    }。
score-ect-received-yes = 本次发作做过电休克。
score-ect-received-no = 本次发作没有电休克的记录。
score-ect-received-undetermined = 本次发作是否做过电休克尚不能确定。
score-why-open = { $field }还会影响 { $results } 项结果，例如{ $result }。

## 理由所附

score-source = { $reason }〔{ $source }〕
score-unverified = { $reason }（未核实）

## 提醒

warn-weeks-over-total = 足量 { $weeks } 周，但总共只用了 { $total } 周。
warn-weeks-over-dates = { $weeks } 周，但按日期最多只有 { $room } 周。
warn-stop-before-start = 结束（{ $stop }）早于开始（{ $start }）。
warn-after-as-of = { $date } 晚于病史日期（{ $as_of }）。
warn-outcome-percent = 疗效写的是“{ $told }”，改善却是 { $percent }%；以疗效为准。
warn-adherent-stopped = 写明按医嘱服药，停药原因却是未按医嘱。
warn-remission-stopped = 因临床治愈停药，疗效却是“{ $told }”。
warn-high-dose = 每日 { $dose } mg，远高于{ $drug }的常用最大剂量（{ $maximum } mg），可能是笔误。
warn-previous-ongoing = 仍在使用，却归入以前的发作。
warn-before-episode = 在本次发作开始前已结束，却归入本次发作。
warn-length-of-episode = 比所属的本次发作（{ $months } 个月）还长。
warn-psychosis = 只有重度发作才计精神病性症状。
warn-unknown-field = 不认识的字段，未读取{ $nearest ->
    [none] 。
   *[other] ；是否想写“{ $nearest }”？
    }
warn-unresolved = “{ $name }”未能辨认；上下限已考虑它可能是的每一种治疗。
warn-optimised-twice = 同一种优化列了不止一次；每次都计分。
warn-as-of-undated = 没有开始日期：到 { $date } 时可能已用，也可能未用。
warn-as-of-illness = 病情资料是现在的，评估 { $date } 时不采用。

## 字段和取值，用于表格

score-told-none = 基本无改善
score-told-partial = 部分改善
score-told-response = 有效
score-told-remission = 临床治愈
score-told-relapse = 复发
score-told-worse = 加重
score-field-treatment = 是哪种治疗
score-field-dose_mg_per_day = 维持过的最高剂量
score-field-dose_adequate = 剂量是否足够
score-field-weeks = 足量用了多少周
score-field-sessions = 次数
score-field-ect_placement = 电极位置
score-field-adherent = 是否按医嘱服药
score-field-outcome = 疗效
score-field-optimised = 是否加量或延长疗程
score-field-episode = 属于哪次发作
score-field-stopped_for = 停用原因
score-field-duration_months = 发作病程
score-field-severity = 严重程度
score-field-psychotic_features = 精神病性症状
score-field-functional_impairment = 功能损害
score-field-comorbid_anxiety = 焦虑
score-field-personality_disorder = 人格障碍
score-field-psychosocial_stressor = 心理社会应激
score-field-intensified_treatment = 日间或住院治疗
score-verdict-failed = 失败
score-verdict-not_failed = 未失败
score-verdict-inadequate = 未足量足疗程
score-verdict-undetermined = 不能确定
score-met-yes = 是
score-met-no = 否
score-met-undetermined = 不能确定
score-model-thase_rush = Thase-Rush 分期
score-model-mgh = MGH 分期
score-model-european = 欧洲分期
score-model-maudsley = Maudsley 分期
score-model-dm_trd = 荷兰量表（DM-TRD）
score-definition-two_adequate_failures = 两次足量足疗程失败
score-definition-one_adequate_failure = 一次足量足疗程失败
score-definition-three_including_tca = 三次足量足疗程失败，其中含三环类
score-definition-five = 五次足量足疗程失败
score-definition-ect_received = 做过电休克
score-definition-asia_pacific = 亚太共识
score-definition-china_strict = 中国严格标准
score-definition-eu_pearl = EU-PEARL
score-definition-canadian_delphi = 加拿大德尔菲共识
score-definition-ema_fda = EMA 与 FDA
score-definition-gsrd = GSRD
score-european-none = 无
score-european-non_responder = 无应答
score-band-mild = 轻度
score-band-moderate = 中度
score-band-severe = 重度
score-not-applicable = 不适用
score-european-not-applicable = 不适用
score-perhaps-not = 可能不适用；最高 { $high }
score-provisional = 暂定
score-table-trial = 治疗
score-table-verdict = 判定
score-table-why = 理由
score-table-model = 模型
score-table-result = 结果
score-table-definition = 定义
score-table-met = 是否符合
score-table-missing = 尚缺：{ $facts }
score-table-most = 最值得弄清的是：{ $fact }
score-table-trials = 各次治疗
score-table-models = 各模型
score-table-definitions = 各定义
score-table-criteria = 所用标准：{ $name }
score-table-warnings = 请核对
score-table-no-trials = 没有治疗记录。
score-range = { $low } 至 { $high }
score-of-trial = { $trial }：{ $field }
score-of-episode = 本次发作：{ $field }
score-clinician = 对患者的判断由临床医生作出。

## 怎样才会改变

score-explain-title = 怎样才会改变
score-explain-up = { $model }：{ $what }，会从 { $from } 升到 { $to }。
score-explain-up-open = { $model }：{ $what }，可能的最高值会从 { $from } 升到 { $to }。
score-explain-down-open = { $model }：如果{ $drug }（{ $trial }）不算失败，可能的最低值是 { $to } 而不是 { $from }。
score-explain-down = { $model }：如果{ $drug }（{ $trial }）不算失败，结果是 { $to } 而不是 { $from }。
score-explain-applies = { $model }：{ $what }，就会适用，为 { $to }。
score-explain-lapses = { $model }：如果{ $drug }（{ $trial }）不算失败，可能就不适用。
score-explain-top = { $model }：{ $from } 已是最高。
score-explain-none-up = { $model }：再加任何一步都不会高于 { $from }。
score-step-any = 再有一种没用过的抗抑郁药足量足疗程失败
score-step-same = 再有一次同类机制药物足量足疗程失败
score-step-other = 再有一次不同机制药物足量足疗程失败
score-step-tca = 一种三环类足量足疗程失败
score-step-maoi = 一种单胺氧化酶抑制剂足量足疗程失败
score-step-tca-other = 一种三环类和另一种机制的药物足量足疗程失败
score-step-maoi-other = 一种单胺氧化酶抑制剂和另一种机制的药物足量足疗程失败
score-step-other-other = 再有两次不同机制药物足量足疗程失败
score-step-same-same = 再有两种没用过的药足量足疗程失败
score-step-ect = 一个足疗程的双侧电休克失败
score-step-augmentation = 在失败的治疗上足量足疗程增效仍失败
score-step-psychotherapy = 一次足疗程的心理治疗失败
score-step-duration = 病程更长（到下一个分界）
score-step-severity = 病情更重

## 出处

score-cite-trd-review = 难治性抑郁症定义综述
score-cite-long-form-athf = ATHF 长表
score-cite-your-own-criteria = 您自己的标准
score-cite-project = 本项目的约定
score-cite-project-decision-after-the-long-form-athf = 本项目的约定，参照 ATHF 长表
score-cite-canmat = CANMAT 2023
score-cite-uptodate = UpToDate
score-cite-dgppn = DGPPN 2008
score-cite-label = 药品说明书
score-cite-trial = 已发表的试验
score-cite-textbook-of-psychiatry-7th-edition-as-cited-by-beijing-anding-hospital = 《精神病学》第 7 版，据北京安定医院引用
score-cite-mti-form-fekadu-2018 = MTI 表（Fekadu 2018）
