"""Stop words of Bulgarian and English, spoken fillers included: no title may be made of them.

Three kinds are kept apart because titles treat them apart. FUNCTION words may stand inside a
title, never at its ends. FILLER words are the noise of speech and stand nowhere in a title.
WEAK words are true words that say too little (thing, people, нещо, хора): they may stand in a
title beside a strong one, never alone and never at its end.
"""

BG_FUNCTION = """
добре по-добре най-добре техен техни техния техният техните едното едната едните първия първите
втория вторите третия третото третите
ви ама ааа аа чак чакай чисто уж хем ту та-та кат щот ква кво къв тва тоз таз онуй некой нема
сподобие съответно специално главно основно евентуално вероятно наскоро напоследък
оня ония оная оново отвъд никъде ние вие щото дето дека някъде където надолу насам натам тамо оттам
оттук насреща вътре вън навън отвън отвътре изобщо въобще съвсем направо наистина нарочно веднага
този-онзи самичък донякъде отдавна скоро рано късно горе долу утре всякога тоя тойто туйто ония
де деца-та ааа еее ооо ъъъ недей недейте дайте дай
а аз ако ала алтернативно без беше бе би бива биде бидейки биват бивш бил била били било бих бихме
бихте благодарение близо бъда бъдат бъде бъдем бъдете бъдеш в вас ваш ваша ваше ваши вашата вашето
вашия вашият вашите вече веднъж вие винаги вместо все всеки всекиго всички всичките всичко всяка
всякакви всякакъв всяко във върху въпреки въз г ги го до докато докога дори досега доста е една
еднаква едни едно един единия единият друг друга други друго другата другото другия другият
другите за зад заедно заради засега защо защото затова и из или им има имаме имат имам имаш имате
имаше имало имал имала имали имайки имаха имахме иначе й ѝ как каква какви какво какъв като кога
когато която които което който кого кой коя кое кои колко колкото къде където към ли лично м ме
между мен мене ми мнозина много мога могат може можем можете можеш можеше можеха можехме можахме
можа могъл могла могло могли мой моя моят моята моето моите мои му на над най навсякъде навътре
нагоре напред напротив нас наш наша наше наши нашата нашето нашия нашият нашите не него нег нея
неща ней нека неин нейна нейно нейни нейната нейното нейните нейния нейният негов негова негово
негови неговата неговото неговите неговия неговият ни никакво никакъв никаква никакви никого никой
никоя никое никои нито нищо но някак някаква някакви някакво някакъв някога някоя някое някои
някой някого някъде няма нямаме нямам нямат нямаш нямате нямаше нямало о об обаче около освен
особено от отгоре отново още по повече повечето под понеже поради после почти поне пред преди
предимно през при против първо пък плюс помежду с са само самият самата самото самите самия се
себе сега си след следователно следствие смеем според сред срещу сте съм със също сме спрямо сам
сама сами свой своя своят своята своето своите свои т та така такава такива такова такъв там те
тебе теб ти то тогава този той толкова томува точно трета тук тъй тъкмо тя тях тия тези тази тая
това туй онзи онази онова онези оня нему ним твой твоя твоето твои тяхна тяхно тяхен тяхната
тяхното тяхните тяхния тяхният у ще щях щеше щяха щяло щяхме щял щом чрез често че чий чия чието
чиято чиито чийто я як бях бяхме бяха бяхте бъдейки сигурно значително дали да де дето даже докъм
доколкото вследствие трябва трябваше трябвало трябват два две двама двете двата три трима трите
четири пет шест седем осем девет десет първи първа първото първата първият втори втора второ
вторият втората второто трети трето
"""

BG_FILLER = """
абе ами аха ахам бе бива викам вика викат вижте виж видиш глей горе-долу да-да де демек ега ей еми
ето ех значи искам искаме искат всъщност впрочем вярно казвам казва казват казваме каже кажа кажат
кажем кажете кажи каза казаха казах казано казахме май мале мда ммм мм мхм мисля мислим мислите
мислят нали някакси некси не-не нека общо общо-взето оф ох ок окей примерно просто практически
реално разбира разбирате разбираш разбирам сякаш схващаш такова таковата ъ ъъ ъъъ ъм ъхъ ами-ами
хм хмм хей ха честно естествено евентуално очевидно буквално абсолютно определено така-така тоест
тъй-като щото що хайде айде ей-такива както кажи-речи знам знаеш знаете знаем знае знаят струва
изглежда предполагам принципно принцип смисъл смисълът видя видях виждаме виждам вижда виждат
говоря говорим говорят говори питате питат благодаря моля извинете здравейте довиждане човече
братче
"""

BG_WEAK = """
цял цяла цяло цели цялото целия минал минала минало минали миналия миналата бай чичо леля едър
интервю интервюто разговор разговора сума хубавото лошото пълен готово някакъв
душа души господин госпожа колега колеги човечец извинявам смея смея-се купя дойда взема гледам
гледаме гледат гледа погледна погледнах мразя лъжа обясня обясни разкажа разкаже питам питам-се
слуша слушам чувам чух чете чета пише пиша пусна пуснаха звънна звъни седя седи стоя стои върна
върне вземат носи нося хубаво хубав хубава хубави смешен смешно интересен интересно ясен верен
сигурен готов жив мъж жена жени жената баба дядо майка баща дъщеря син брат сестра
ден дена дни деня вид видове вида голям голяма голямо големи големите голямата голямото големия
големият година години годините годината добър добра добро добри добре доброто добрата добрия
добрият добрите зле лошо лош лоша лоши неща нещо нещото нещата начин начина начинът начини малко
малък малка малки малкото малките момент момента моментът моменти място места мястото местата нов
нова ново нови новия новият новата новото новите пример път пъти работа работи работата
работят работя работим ред редица различен различна различно различни различните случай случаи
случая случаят случаите страна страни страната тип типа типове хора хората човек човека човекът
час часа часове част части частта въпрос въпроса въпросът въпроси въпросите важен важна важно
важни важното най-важното проблем проблема проблемът проблеми проблемите някой всеки месец месеца
месеци седмица седмици минута минути единствен единствена единственото единствено единственият
истина истината самото следващ следваща следващо следващи последен последна последно последни
последните последната правя правим прави правят правено направи направим направя направят
направихме направил направили направено направена дава дават даваме дам дадат даде дадоха дойде
дойдат дойдоха идва идват стане става стават ставаме станало стана ставало взема вземат вземе взе
взел взимат отива отивам отиват отиде отидете отидат отидох отидем започна започва започват
започнахме искаше иска искам искаш искат искате получава получи получават остава останал останаха
остана ходя ходи ходят ходим чака чакам чакат пита попита сложи слагат слагаме успя успяхме успяха
успее днес вчера утре вечер сутрин трудно лесно бързо бавно ясно
следобед обед сутринта вечерта следобеда нощ нощта нощем момче момчета момчетата момичета момиче
момичето ръка ръце ръката ръцете око очи очите глава главата
"""

EN_FUNCTION = """
soon sooner anymore everyday ahead asap im ive ill dont cant wont isnt doesnt didnt whereas unlike
like forward backward backwards afterwards afterward beforehand meanwhile nowadays alike aside apart
regardless otherwise therefore moreover furthermore nevertheless nonetheless henceforth hereby
overall somewhat anyhow elsewhere abroad indoors outdoors upstairs downstairs
beside besides versus vs altogether partly per upon amid among amongst despite else hence
a about above across after again against ago all almost along already also although always am
among an and another any anybody anyone anything anywhere are aren aren't around as at away back
be became because become been before behind being below between both but by can can't cannot could
couldn couldn't did didn didn't do does doesn doesn't doing don don't done down during each either
else enough even ever every everybody everyone everything everywhere except few for from further
had hadn hadn't has hasn hasn't have haven haven't having he he'd he'll he's her here hers herself
him himself his how however i i'd i'll i'm i've if in indeed instead into is isn isn't it it'd
it'll it's its itself just least less let let's many may maybe me might mightn mine more most much
must mustn mustn't my myself near nearly neither never no nobody none nor not nothing now nowhere
of off often on once one ones only onto or other others ought our ours ourselves out over own per
perhaps quite rather re s same several shall shan she she'd she'll she's should shouldn shouldn't
since so some somebody somehow someone something sometimes somewhere still such t than that that'd
that'll that's the their theirs them themselves then there there'd there's these they they'd
they'll they're they've this those though through throughout thus till to together too toward
towards two three four five six seven eight nine ten first second third under unless until up upon
us very via was wasn wasn't we we'd we'll we're we've were weren weren't what what's whatever when
whenever where where's wherever whether which whichever while who who'd who's whoever whole whom
whose why will with within without won won't would wouldn wouldn't yet you you'd you'll you're
you've your yours yourself yourselves d ll m o ve y half
"""

EN_FILLER = """
slash dot com www http https org
unintelligible inaudible crosstalk laughs laughter silence pause participant interviewer
actually ah alright anyway anyways apparently basically certainly clearly cool definitely else er
erm especially essentially eventually exactly fairly fine frankly generally gonna gotta gosh guess
guys ha hello hey hi hmm hm honest honestly hopefully huh kind kinda know knows knew known like
literally lot lots mean means meant mhm mm mmm nah normally obviously oh ok okay ooh please pretty
probably quote really right say saying says said see seen seeing simply sort sorry sorta suppose
sure surely tell tells telling thank thanks think thinking thinks thought totally truly ugh uh uhm
um umm usually wanna well whatsoever wow yeah yep yes yup unquote stuff etc absolutely course talk
talked talking speak speaking ask asked asking remember imagine feel feels felt look looks looking
looked
"""

EN_WEAK = """
particular obvious common interview interviews full mark marks mind takeaway luck alone together
sir madam mister mr mrs ms lady guy girl boy mother father sister brother wife husband kid kids
happy afraid love hate funny interesting true sit sat stand laugh laughed word words believe
hear heard read write wrote written answer answered bring brought beautiful nobody live lived told
mention mentioned understand understood wait waiting
able actual bad best better big bigger bit came case cases come comes coming couple day days
different difficult easy end example examples fact far find finds found gave general get gets
getting give gives given giving go goes going gone good got great hard high hour hours idea
important instance issue issues keep keeps kept last later little long low made main make makes
making man matter minute minutes moment month months need needs needed new next nice number old
part parts people percent person piece place places point points possible problem problems put
puts question questions real reason reasons run set side simple single small start started starts
stop take takes taken taking talk term terms thing things time times took tried try trying turn
type types use used uses using various want wanted wants way ways week weeks went woman women men
work worked working works world worse worst year years yesterday today tomorrow happen happened
happens happening show shows showed called call calls left
afternoon morning evening night eye eyes hand hands head heads boys girls large larger standard step
steps amount amounts
"""
