# 访谈中说的话。短、暖、明白。
# 每条消息都可用 $role：“patient”（本人）或 “clinician”（医务人员）。

## 开头与结尾

welcome =
    您好。我来帮您把治疗抑郁的经过理清楚：用过什么、用多少、用了多久、效果怎样。医生会参考它来安排下一步。
    您写的内容只加密保存在这台电脑上。我不做诊断，也不给治疗建议。
    随时可以返回、跳过，或者说“不知道”。输入“帮助”看怎么用。
welcome-back = 欢迎回来，您之前说的都还在，我们接着来。
declined = 没关系，什么都没有记录。改主意的话，输入“返回”就行。
finished = { $role ->
    [clinician] 采集完成，评估如下。
   *[patient] 谢谢您，都问完了。下面是结果，请和医生一起看。
    }
finished-early = { $role ->
    [clinician] 采集提前结束，按现有资料评估如下。
   *[patient] 好的，先到这里，辛苦了。这是按目前所说得到的结果，请和医生一起看。
    }
erased = 这次访谈的全部内容已经删除。
kept = 好的，什么都没有改动。
restarted = 好的，我们重新开始。如果点错了，输入“返回”，之前的内容会回来。
undone = 好的，上一个回答已经撤回。
language-switched = 好的，我们说中文。
nothing-to-add = 这些我已经记下了。
help =
    像平时说话那样写就好。下面这些词随时能用：
    • 返回：撤回上一个回答
    • 跳过：这题先放一放
    • 不知道：也是回答，不会再问
    • 回顾：看看已经记下的
    • 为什么：为什么问这个
    • English：switch to English
    • 结束：到此为止，看结果
    • 删除：删掉这次访谈
    想改哪里，直接说就行，比如“舍曲林是150不是100”。

## 听懂了什么

understood =
    { $count ->
        [one] 我是这样理解的：
       *[other] 我是这样理解的：
    }
    { $lines }
understood-episode = 记下了：{ $lines }。
changed = 已改：{ $lines }。
removed = 已去掉：{ $names }。
not-taken = 记下了，没有用过：{ $names }。
others = { $names } 听起来是别人用的，没有记进来。如果是{ $role ->
    [clinician] 患者
   *[patient] 您
    }用的，告诉我一声。
summary =
    请您核对一下：
    { $lines }
    { $episode }
summary-no-trials = 目前没有治疗记录。
proxy-noted = 好的，您替家人回答。下面说的“您”，都是指患者本人。
review =
    目前记下的：
    { $lines }
    { $episode }
review-empty = 还什么都没有记。
episode-line = 这次发病：{ $facts }。
episode-line-empty = { "" }

## 办不到的时候

refused-empty = 刚才那条是空的，我再问一遍。
refused-too-long = 一次太长了（上限10万字），麻烦您分几次发。
refused-not-understood = 不好意思，我没看懂。换个说法试试，也可以说“不知道”或“跳过”。
refused-no-consent-yet = 记录之前，我需要您先回答同意或不同意。
refused-no-dose = 不好意思，没看出剂量。大概的就行，比如“100毫克”；说“不知道”也可以。
refused-no-length = 不好意思，没看出确切的时间。大概的就行，比如“8周”“14个月”；说“不知道”也可以。
refused-no-item = 是其中哪一种呢？可以说名字，也可以选几个序号，比如“1, 3”；没有就说“都没有”。
refused-no-count = 不好意思，没看出次数。大概的就行，比如“12次”；说“不知道”也可以。
refused-finished = 这次访谈已经结束了。要改的话，输入“返回”。
refused-no-such-choice = 选项里没有这一项。
refused-nothing-to-undo = 还没有可以撤回的。
refused-cannot-skip = 这一题需要先回答，我们才能往下走。
refused-no-such-language = 我会说中文和英文：输入“中文”或“English”。
refused-deleted = 这次访谈已经删除了。

## 关于访谈本身

ask-consent = { $role ->
    [clinician] 患者同意在这里记录这些病史吗？
   *[patient] 我想问问您的治疗经过，并把回答存在这里，可以吗？
    }
choice-consent-yes = 可以，开始吧
choice-consent-no = 不了
ask-role = 是谁在回答？
term-role-patient = 我是患者本人
term-role-relative = 我是家属，替患者回答
term-role-clinician = 我是医务人员
ask-opening = { $role ->
    [clinician] 请写下既往抗抑郁治疗，缩写也行，也可以直接粘贴病历；缺什么我再问。
   *[patient] 到现在为止，您为抑郁做过哪些治疗？用自己的话说就好：吃过的药、电休克、磁刺激、心理治疗都算。记得的话，说说吃多少、多久、效果怎么样。想到哪儿说到哪儿。
    }
choice-no-treatment = 还没治疗过
ask-more_treatments = { $count ->
    [0] 用的是什么治疗？先说一个药名也行。
   *[other] { $role ->
        [clinician] 还有其他抗抑郁治疗吗？
       *[patient] 还有别的治疗吗？时间很短的、很久以前的也算。
    }
    }
choice-that-is-all = { $count ->
    [0] 没有用过
   *[other] 没有了，就这些
    }
ask-confirm_summary = 这样对吗？
ask-what-to-change = 要改哪里？直接说就行，比如“舍曲林是150不是100”，或者“去掉米氮平”。
choice-summary-right = 对，没问题
choice-summary-change = 不对，要改
choice-summary-skipped = 回到刚才跳过的
ask-delete = 真的要永久删除这次访谈吗？删了就找不回来了。
choice-delete-yes = 是的，删除
ask-restart = 要重新开始吗？已经记下的会清空。
choice-restart-yes = 是的，重新开始
choice-keep = 不，保留

## 药名

ask-treatment_name = 您写的“{ $written }”，是下面哪一个？
ask-treatment_name-one = 您写的“{ $written }”，是{ $name }吗？
choice-candidate = { $name }
choice-treatment = { $name }
choice-another-treatment = 都不是
choice-none-of-these = 以上都没有
ask-trial-treatment = { $written ->
    [none] 那个药叫什么？药盒上的名字，或者大概怎么念，都行。
   *[other] “{ $written }”具体叫什么？药盒上的名字，或者大概怎么念，都行。
    }

## 清单

ask-checklist-augmentation = { $role ->
    [clinician] 用过下面这些吗（增效或单用）？
   *[patient] 有时医生会在抗抑郁药之外再加一种药来帮忙。下面这些您用过吗？
    }
ask-checklist-stimulation = { $role ->
    [clinician] 做过下面这些吗？
   *[patient] 这些治疗您做过吗？
    }
ask-checklist-psychotherapy = { $role ->
    [clinician] 做过心理治疗吗？
   *[patient] 做过心理治疗吗？是哪一种？
    }
ask-checklist-combination = { $role ->
    [clinician] 下面哪些是与另一种抗抑郁药合用的（不是换药）？
   *[patient] 下面的药里，有没有和另一种抗抑郁药一起吃的？换药不算。
    }

## 关于某一次治疗

ask-trial-dose_mg_per_day = { $role ->
    [clinician] { $name }：稳定用过的最高日剂量（mg）？
   *[patient] { $name }：稳定吃过的最高剂量，一天多少毫克？
    }
ask-trial-weeks = { $role ->
    [clinician] { $name }：足量用了几周？
   *[patient] { $name }：加到足量以后，吃了多久？
    }
ask-trial-weeks-at-dose = { $role ->
    [clinician] { $name }：≥{ $dose } mg/日用了几周？
   *[patient] { $name }：一天吃到{ $dose }毫克或更多，一共吃了多久？
    }
ask-trial-weeks-therapy = { $name }：做了多少周？
choice-whole-time = 从头到尾（{ $length }）
ask-trial-weeks_total = { $name }：前前后后一共用了多久？剂量高低都算。
ask-trial-sessions = { $name }：一共做了几次？
ask-trial-ect_placement = { $name }：电极放在头的两侧，还是一侧？
ask-trial-adherent = { $role ->
    [clinician] { $name }：依从性好吗？
   *[patient] { $name }：大部分日子都吃了吗？偶尔漏几次很常见，没关系。
    }
ask-trial-adherent-therapy = { $role ->
    [clinician] { $name }：按时参加了吗？
   *[patient] { $name }：大部分约好的时间都去了吗？
    }
ask-trial-stopped_for-therapy = { $name }：后来为什么不做了？
ask-trial-outcome = { $role ->
    [clinician] { $name }：疗程结束时效果如何？
   *[patient] { $name }：对抑郁有多大帮助？
    }
ask-trial-percent_improvement = { $name }：大概好了百分之几？
ask-trial-stopped_for = { $role ->
    [clinician] { $name }：停用原因？
   *[patient] { $name }：后来为什么停了？
    }
ask-trial-optimised = { $role ->
    [clinician] { $name }：做过优化吗？
   *[patient] { $name }：效果不够好的时候，有没有加过量，或者多吃一段时间再看看？
    }
ask-trial-added_to = { $role ->
    [clinician] { $name }：是加在哪种抗抑郁药上的？
   *[patient] { $name }：是加在另一种没停的药上一起用的吗？加在哪个上面？
    }
choice-base = 加在{ $name }上
choice-on-its-own = 不是，单独用的
ask-trial-dose_adequate = { $name }：剂量表里没有标准。按您的判断，这次算足量足疗程吗？
ask-trial-episode = { $role ->
    [clinician] { $name }：是本次发作期间用的吗？
   *[patient] { $name }：是这一次发病期间用的，还是以前那次？（中间好过两个月以上，就算以前那次。）
    }
ask-trial-start = { $name }：什么时候开始的？年月就行。
ask-trial-stop = { $name }：什么时候停的？年月就行。

## 关于这次发病

ask-episode-duration_months = { $role ->
    [clinician] 本次发作持续多久了？
   *[patient] 这一次抑郁有多久了？从上一次连续好过两个月之后算起。
    }
ask-episode-severity = { $role ->
    [clinician] 本次发作的严重程度？
   *[patient] 这一次最难受的时候，有多重？
    }
ask-episode-psychotic_features = { $role ->
    [clinician] 有精神病性症状吗？
   *[patient] 这一次，有没有听到别人听不到的声音，或者坚信一些别人都说不是真的事？
    }
ask-episode-functional_impairment = { $role ->
    [clinician] 社会功能受损程度？
   *[patient] 对工作、学习、家里的事影响有多大？
    }
ask-episode-comorbid_anxiety = { $role ->
    [clinician] 共病焦虑障碍吗？
   *[patient] 医生说过您同时有焦虑症吗？或者焦虑特别明显？
    }
ask-episode-personality_disorder = { $role ->
    [clinician] 有人格障碍吗？
   *[patient] 医生有没有说过您有人格障碍？
    }
ask-episode-psychosocial_stressor = { $role ->
    [clinician] 有社会心理应激因素吗？
   *[patient] 生活里有没有压得人喘不过气的事，比如亲人离世、矛盾、钱、生病？
    }
ask-episode-intensified_treatment = { $role ->
    [clinician] 本次发作期间有日间或住院治疗吗？
   *[patient] 这一次，因为抑郁去过日间病房或者住过院吗？
    }

## 为什么问

why-consent = 健康的事是隐私，您同意了我才记录。
why-role = 这样我好用合适的方式来问。
why-opening = 评估需要知道每一次治疗，您自己讲是最快的。
why-more_treatments = 每一次认真用过的治疗都算数，而漏掉一个很常见。
why-treatment_name = 有些药名很像，弄错了结果就不对，所以要问一声。
why-treatment = 不知道药名，就没法判断剂量够不够。
why-augmentation_checklist = 这类治疗很容易忘：不点名的话，四个里大约只想得起一个。
why-confirm_summary = 您再看一眼，是最可靠的检查。
why-dose_mg_per_day = 剂量太低，药就没有真正发挥的机会，不能算它无效。
why-weeks = 足够的剂量要用够几周，才能说它没用。
why-weeks_total = 由此知道足量最多用了多久。
why-sessions = 次数够不够，决定这个疗程能不能下结论。
why-ect_placement = 有的分级只认双侧电休克。
why-adherent = 不管什么原因，经常漏服的话，药就没有真正发挥的机会，不能算它无效。
why-outcome = 认真用过、效果又不够的治疗，才算失败。
why-percent_improvement = 定义的分界在四分之一和一半。
why-stopped_for = 因为副作用停药，和没有效果不是一回事。
why-optimised = 有一种分级会给每次“再努力一把”记半分：加量，或者多用一段时间。
why-added_to = 有的分级会单独计算加上去的药。
why-dose_adequate = 表里没有标准，以您的判断为准。
why-episode = 这里只看这一次发病：从上次好了至少两个月之后算起。更早用的药算以前那次的。
why-start = 从日期能看出哪些治疗是同时进行的。
why-stop = 从日期能看出哪些治疗是同时进行的。
why-duration_months = 有两种分级按病程长短计分。
why-severity = 有两种分级按严重程度计分。轻度：日子还能过，只是吃力；中度：很多事都难做；重度：大部分事都做不了。
why-psychotic_features = 重度抑郁时，有这些症状会在两种分级里多记一分。
why-functional_impairment = 荷兰的DM-TRD分级按生活受影响的程度计分。
why-comorbid_anxiety = 荷兰的DM-TRD分级要用到。
why-personality_disorder = 荷兰的DM-TRD分级要用到。
why-psychosocial_stressor = 荷兰的DM-TRD分级要用到。
why-intensified_treatment = 荷兰的DM-TRD分级要用到。
why-delete_confirm = 删除以后就找不回来了。
why-restart_confirm = 免得不小心清空。

## 危险

crisis =
    听到您这样说，我很难过。这些事您不必一个人扛。
    如果您觉得可能会伤害自己，请现在就拨打 { $emergency }，或者去最近的急诊，也告诉一位您信任的人。
    { $lines }
    我只是一个程序，此刻没有人在看这里。请把您写的给医生看。您想继续的时候，我们再继续。
crisis-again =
    您写的让我很担心。请现在就和人说说：{ $lines }

## 访谈之外

offer-to-go-on = 有一次没做完的访谈（{ $when }）。接着做吗？（是 / 否）
left-unfinished = 已经说的都存好了。想接着做：trd-intake chat --resume { $interview }
hint-words = 返回 · 跳过 · 不知道 · 回顾 · 为什么 · 帮助
hint-several = 可以选几个，例如 1, 3
enter-to-leave = 按回车离开；还要改的话，直接告诉我。
helpline = { $name }：{ $number }（{ $hours }）
helpline-all-day = 24小时
crisis-anywhere = 当地急救电话（120、112、119、999 等）
