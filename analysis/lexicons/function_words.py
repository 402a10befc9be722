"""What tells languages apart: their small words, and letters that few of them write.

Thirty languages: the 24 of the EU and mk, sr, uk, ru, tr, sq. Lower case. The lists hold the most
frequent words of speech and of news; a word that several languages share may stand in all of them.
"""

FUNCTION_WORDS: dict[str, str] = {
    "bg": """и в на за се да е от с не като по че са си които който която което са при до ще
        това към през след има или бъде беше може тази този тези му им но най още само ни аз той
        тя те ние вие той как какво защо когато където много няма без под между само вече само
        така тогава там тук със във защото ако обаче един една едно всички всеки някои някой
        неговата неговия тяхната преди около според чрез освен докато съм сме сте бях бяха били
        било била били бил ли ми ти го я ги нещо нищо никой също мен теб него нея нас вас тях
        би бихме трябва можем могат можеше хората човек хора години година ето ами значи общо взето
        дори пък нали сега после винаги поне твърде скъпо добре ново нова нови град всичко
        което е имаме имат имало имаше правят прави работи нямат нямаше искам искаме мисля казва
        каза каже знам знаете става стана ето тоест повече малко голям голяма големи първо първия
        която чийто чиято въпреки срещу заради относно самия своя своите свои никога понякога""",
    "mk": """и во на за се да е од со не како по дека се кои кој која кое што при до ќе ова кон
        преку после има или биде беше може оваа овој овие му им но најмногу уште само ни јас тој
        таа тие ние вие како што зошто кога каде многу нема без под меѓу веќе така тогаш таму тука
        бидејќи ако меѓутоа еден една едно сите секој некои некој неговата неговиот нивната пред
        околу според преку освен додека сум сме сте бев беа биле било била бил ли ми ти го ја ги
        нешто ништо никој исто мене тебе него неа нас вас нив би треба можеме можат можеше луѓето
        човек луѓе години година дури сега секогаш барем премногу добро нова нови град се што
        имаме имаат имало имаше прават прави работи сакам сакаме мислам вели рече знам знаете
        станува повеќе малку голем голема големи прво првиот иако против поради самиот своите
        никогаш понекогаш исто така кај врз ниту туку односно според бил биле нејзиниот""",
    "sr": """и у на за се да је од са не као по што су који која које коме при до ће ово ка кроз
        након има или буде било била био може ова овај ове му им али нај још само нам ја он она
        они ми ви како шта зашто када где много нема без под између већ тако тада тамо овде јер
        ако међутим један једна једно сви свако неки неко његова његов њихова пре око према
        осим док сам смо сте бих били беше ли ме те га је их нешто ништо нико такође мене тебе
        њега њу нас вас њих би треба можемо могу људи човек година године чак сада увек бар
        сувише добро нова нове град све имамо имају имао имала раде ради желим желимо мислим каже
        рекао знам знате постаје више мало велики велика велике прво први иако против због сам
        своје никада понекад код нити већ односно с од њен њене бити бисмо којих којима овог овој
        тог том што-то где сваки нису није""",
    "uk": """і в на за що не до з та це як у є від по для його її про але або він вона вони ми
        ви я те так також бути був була було були може можуть цей ця ці який яка яке які коли де
        чому чи ще вже лише тільки дуже більше менше багато між після перед під над через без
        якщо щоб тому тоді там тут всі все кожен деякі хтось щось нічого ніхто мене тебе нас вас
        їх їм йому їй їхній свій свої своїх себе мають має мав немає треба можна людей люди років
        рік року час один одна одне два перший навіть зараз завжди хоча проте проти згідно із зі
        того цього цієї якого якої яких якому під час ж б би нам вам мені стало став""",
    "ru": """и в не на что с по это как из у к от он она они мы вы я но или для за о об же то так
        также быть был была было были может могут этот эта эти который которая которое которые
        когда где почему ли ещё еще уже только очень больше меньше много между после перед под
        над через без если чтобы потому тогда там тут здесь все всё каждый некоторые кто-то
        что-то ничего никто меня тебя нас вас их им ему ей свой свои своих себя имеют имеет нет
        надо нужно можно людей люди лет год года время один одна одно два первый даже сейчас
        всегда хотя однако против согласно со его её ее того этого этой которого которой которых
        бы нам вам мне стал стало во при до чем чтобы является во время""",
    "el": "και το να του η της με που την από για είναι στο οι τα στην δεν των θα τον σε μια",
    "en": """the of and to in a is that it was for on are as with his they be at one have this
        from or had by but not what all were we when your can said there use an each which she do
        how their if will up other about out many then them these so some her would make like him
        into time has look two more go see no way could people my than first been call who its now
        find down did get come made may after also just very because any i you he me our us don't
        it's that's i'm we're they're can't didn't doesn't isn't wasn't you're i've we've really
        where why here should only even most such between while during before under over again
        through being those both own same too does think know want much well still never always
        expensive good new every something nothing everyone against within without since until""",
    "de": """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch
        es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen
        so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen
        vom können schon wenn habe seine mark ihre dann unter wir soll ich eines jahr zwei jahren
        diese dieser wieder keine uhr seiner worden will zwischen immer millionen was sagte gibt
        alle seit muss wurden beim doch jetzt waren drei jahre neue sehr mir uns ihr ihm ihn mich
        da hier dort weil damit etwas nichts viel viele zu teuer gut ganz eigentlich also ja nein
        eben halt mal denn ob wo wer warum müssen sollen dieses jede jeder jedes während konnte""",
    "fr": """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se
        le ce il sont avec ou son mais comme on dont tout nous sa même ces ses été aux leur cette
        elle deux si fait ont être peut très vous je y c'est n'est d'une d'un qu'il qu'elle ils
        elles entre après sans aussi bien encore était avait avant depuis ans où donc quand moi
        lui notre votre leurs mon ma mes trop cher chère faire peu parce quelque alors toujours
        jamais rien tous toute toutes chaque plusieurs autres autre non oui ça j'ai qu'on d'autres
        lors selon contre sous vers pendant afin lorsque été étaient""",
    "es": """de la que el en y a los se del las un por con no una su para es al lo como más o
        pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue
        había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos
        ni parte tiene él uno donde bien tiempo mismo ese ahora cada e vida otro después te otros
        aunque esa eso hace otra gobierno tan durante siempre día tanto ella tres sí dijo sido
        gran país según menos mucho muchos algo nada nosotros ellos ellas usted ustedes caro cara
        fueron estaba estaban pueden hacer mientras antes contra estos estas además quien""",
    "pt": """de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi
        ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até
        isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você tinha
        foram essa num nem suas meu às minha têm numa pelos elas havia seja qual será nós tenho
        lhe deles essas esses pelas este fosse dele tu te vocês vos lhes meus anos ano pode podem
        caro cara coisa coisas então porque onde ainda sobre antes durante segundo cada outro
        outra outros são ção fazer muitos muitas algo nada sempre bem agora aqui vez""",
    "it": """di e il la che in a per un è del non una i le si con da sono al dei come nel alla
        della delle più anche lo ma gli o ha su se dal ed era questo questa dalla nella ci suo
        essere sua molto quando stato ai dopo degli anni loro fra tra due io tutto tutti lui lei
        noi voi mi ti ne perché cosa così solo sia hanno aveva stata stati fatto può possono ogni
        altri altro prima ancora già sempre mai niente qualcosa chi dove quindi però senza contro
        durante secondo fino nei nelle sulla sul dell l'ha c'è un'altra dall all nell troppo caro
        bene poi ora qui poco molti molte alcuni alcune quello quella questi queste mentre""",
    "ro": """de și în a la cu pe nu o că din care un este pentru mai se sunt au fi ce prin dar
        sau al ale lui după ca ei el ea noi voi eu tu foarte fost când unde cum ani fără între
        până decât doar acest această acesta aceasta aceste acești lor sa său sale săi cel cea
        cei cele unei unui unor o dintre despre sub spre asupra avea avut poate pot toate toți tot
        fiecare alte alți altă alt dacă deci însă chiar încă acum aici acolo nimic ceva cineva
        mult multe mulți puțin bine scump scumpă prea am ai ați vă ne îl îi îmi își era erau va
        vor fie nici deoarece pentru către precum""",
    "nl": """de het een van en in is dat op te zijn met voor niet aan er die als bij ook door naar
        maar om uit nog over dan hun ze zo kan wel was had heeft werd worden wordt hebben of je ik
        hij zij we wij u mijn meer geen deze dit tot tegen veel onder moet kunnen zou haar hem hen
        wat waar wie waarom hoe toen nu al alleen zeer heel jaar na sinds tussen tijdens omdat
        zoals echter elke ieder iets niets altijd nooit hier daar goed duur men ons onze jullie
        andere ander twee eerste mensen werden waren zich vanaf volgens zonder toch even""",
    "sv": """och i att det som en på är av för med den till inte har de ett om var jag från men
        han sig kan eller så vid under när man också efter nu där hade ska skulle alla blev bara
        hon då år vi över ut in upp mot mycket hans hennes deras varit vara blir bli detta denna
        dessa sin sina sitt vad hur varför vem än här två andra något någon några inget ingen
        många mer mest eftersom innan mellan genom utan både samt dock redan alltid aldrig bra
        dyrt ni er oss dem mig dig kommer måste kunde finns får fick gör göra säger tycker""",
    "da": """og i at det som en på er af for med den til ikke har de et om var jeg fra men han
        sig kan eller så ved under når man også efter nu der hvor havde skal skulle alle blev kun
        hun da år vi over ud ind op mod meget hans hendes deres været være bliver blive dette
        denne disse sin sine sit hvad hvordan hvorfor hvem end her to andre noget nogen nogle
        ingen mange mere mest fordi før mellem gennem uden både samt dog allerede altid aldrig
        godt dyrt i jer os dem mig dig kommer må kunne findes får fik gør gøre siger synes selv
        ligger blandt ifølge mens hvis hvilket""",
    "fi": """ja on ei se että oli en mutta hän olen ovat kun niin kuin joka jotka myös sen tai
        ole jos mitä vain minä sinä me te he tämä tämän ne nyt jo olla voi voidaan sitä hänen
        heidän niiden siitä siinä joita joiden jossa josta johon jolloin kanssa mukaan jälkeen
        ennen aikana välillä ilman kautta vuoden vuonna vuotta kaikki kaikkien monet paljon
        enemmän hyvin vielä aina koskaan mitään jotain kuka miksi miten missä koska koskee sekä
        eli kuitenkin joten siksi ollut olivat olisi tulee pitää täytyy oma omat itse yksi kaksi
        ensimmäinen toinen liian kallis eivät emme ette eikä noin yli sillä tällä""",
    "et": """ja on ei see et oli ma ta nad kui aga ka mis kes või selle seda siis nii oma oma
        tema nende meie teie mina sina kas kus miks kuidas millal ning juba veel väga palju
        rohkem vähem pärast enne ajal vahel ilma läbi aastal aastat kõik kõige mitte ainult
        alati kunagi midagi keegi sest kuna seega siiski olnud olid oleks tuleb peab saab võib
        võivad oma ise üks kaks esimene teine liiga kallis hea me te siin seal nagu üle alla
        juures kohta poolt vastu järgi kuni tõttu ole olla need selles sellest millest mille
        mida kelle neid teda""",
    "hu": """a az és hogy nem is egy ez azt meg csak de már volt ha még el mint van ki be le fel
        amely amelyek aki akik ami ezt ezek azok vagy pedig után előtt között alatt szerint
        által nélkül óta során mert így úgy akkor ott itt hol miért hogyan mikor mi ő ők én te ti
        nagyon több kevés sok minden mindig soha semmi valami valaki lehet kell tud volna lesz
        lett lenne voltak vannak nincs sem sincs saját maga első két egyik másik jó drága túl
        évben év évek emberek mind illetve valamint azonban tehát ezért amikor ahol amit amelyet
        ennek annak arra erre ebben abban""",
    "pl": """i w nie na się z że do to jest o jak co ale po tak za od dla przez przy być był była
        było byli są ma może mogą ten ta te tego tej tym który która które których którzy kiedy
        gdzie dlaczego czy jeszcze już tylko bardzo więcej mniej wiele między przed pod nad bez
        jeśli żeby aby więc wtedy tam tu tutaj wszystko wszyscy każdy niektóre ktoś coś nic nikt
        mnie ciebie nas was ich im jemu jej jego swój swoje swoich siebie mają miał nie trzeba
        można ludzi ludzie lat rok roku jeden jedna dwa pierwszy nawet teraz zawsze nigdy jednak
        przeciwko według oraz lub także również jako podczas ze we był bo ponieważ drogie dobrze
        on ona oni my wy ja jestem""",
    "cs": """a v se na je že s z do o to i ve jsou by jako za pro ale po od k jak které který
        která při jen nebo tak být byl byla bylo byli má může mohou tento tato toto těchto tím
        kdy kde proč zda ještě již už pouze velmi více méně mnoho mezi před pod nad bez pokud
        aby proto tam tady všechno všichni každý někteří někdo něco nic nikdo mě tebe nás vás
        jejich jim jeho její svůj své svých sebe mají měl není třeba lze lidí lidé let rok roku
        jeden jedna dva první dokonce nyní vždy nikdy však proti podle také však během ze ne co
        když jsem jsme jste bude budou protože drahé dobře on ona oni my vy já kteří tedy""",
    "sk": """a v sa na je že s z do o to i vo sú by ako za pre ale po od k ktoré ktorý ktorá pri
        len alebo tak byť bol bola bolo boli má môže môžu tento táto toto týchto tým kedy kde
        prečo či ešte už iba veľmi viac menej veľa medzi pred pod nad bez ak aby preto tam tu
        všetko všetci každý niektoré niekto niečo nič nikto ma teba nás vás ich im jeho jej svoj
        svoje svojich seba majú mal nie treba možno ľudí ľudia rokov rok roku jeden jedna dva
        prvý dokonca teraz vždy nikdy však proti podľa tiež počas zo čo keď som sme ste bude budú
        pretože drahé dobre on ona oni my vy ja ktorí teda aj""",
    "sl": """in v se na je da s z do o to za pa so bi kot po od ki kako ali ne tudi ter biti bil
        bila bilo bili ima lahko ta te tega tej tem kateri katera katere kdaj kje zakaj še že
        samo zelo več manj veliko med pred pod nad brez če zato tam tukaj vse vsi vsak nekateri
        nekdo nekaj nič nihče mene tebe nas vas jih jim njegov njen njihov svoj svoje svojih sebe
        imajo imel ni treba mogoče ljudi ljudje let leto leta en ena dva prvi celo zdaj vedno
        nikoli vendar proti glede oziroma kjer ko sem smo ste bo bodo ker drago dobro on ona oni
        mi vi jaz pri k iz kar saj toda bile niso""",
    "hr": """i u na je se da za od su s ne kao po što koji koja koje koju pri do će ovo to kroz
        nakon ima ili biti bilo bila bio može ova ovaj ove mu im ali još samo nam ja on ona oni
        mi vi kako zašto kada gdje mnogo nema bez pod između već tako tada tamo ovdje jer ako
        međutim jedan jedna jedno svi svatko neki netko njegova njegov njihova prije oko prema
        osim dok sam smo ste bih bili ga ih nešto ništa nitko također mene tebe njega nju nas vas
        njih bi treba možemo mogu ljudi čovjek godina godine čak sada uvijek previše dobro nova
        sve imamo imaju imao rade radi mislim kaže rekao znam više malo veliki velika prvi iako
        protiv zbog svoje nikada kod niti nego odnosno nije nisu te a tijekom kojih kojima tko
        skupo gdje bismo iz jest jesu""",
    "lt": """ir į kad yra su iš tai kaip o ne bet jo jos jie mes jūs aš tu ar dar tik labai
        daugiau mažiau daug tarp po prieš be per nuo iki apie už prie kur kada kodėl kas kuris
        kuri kurie kurios kurių kuriuos jei nes todėl tada ten čia visi viskas kiekvienas kai
        kurie kažkas nieko niekas mane mus jus juos jiems jam jai savo save turi turėjo nėra
        reikia galima gali žmonių žmonės metų metais vienas viena du pirmas net dabar visada
        niekada tačiau pagal taip pat metu buvo būti bus būtų arba bei nors šis ši šie tas ta
        tie tos brangu gerai jau esame esu jog dėl kuo""",
    "lv": """un ir ka no ar uz par kas kā bet viņš viņa viņi mēs jūs es tu vai vēl tikai ļoti
        vairāk mazāk daudz starp pēc pirms bez caur līdz pie kur kad kāpēc kurš kura kuri kuras
        kuru ja jo tāpēc tad tur šeit visi viss katrs daži kaut neko neviens mani mūs jūs tos
        viņiem viņam viņai savu sevi ir bija nav vajag var varēja cilvēku cilvēki gadu gados
        viens viena divi pirmais pat tagad vienmēr nekad tomēr saskaņā arī laikā būt būs būtu
        gan lai šis šī šie tas tā tie tās dārgi labi jau esam esmu pret dēļ tiek tika kuram ko
        nevis zem virs""",
    "ga": """an na agus ar i is go a ag le do de ní bhí tá sé sí siad mé tú muid sibh ach nó mar
        leis as ó faoi atá seo sin níl raibh bheith chun roimh tar éis gan idir nuair cad conas cá
        cén cé dá féin gach aon dhá ann acu aige aici againn agam agat orthu air uirthi orainn
        nach nár gur gurb ba bíonn bheadh beidh dul iad é í ná idir trí thar ina sna den don ón
        faoin leo léi linn daoine duine bliain bliana bhliain lena inar mór maith anois i gcónaí
        ansin ansiúd níos mó lán cuid eile ab""",
    "mt": """il- u ta' li f' fil- tal- ma' minn biex dan din dawn hu hi huma kien kienet kienu
        mill- għal għall- bħal jew imma iżda lil lill- ukoll wara qabel bejn taħt fuq fejn meta
        għaliex kif x' mhux mhix le iva jien int aħna intom tiegħu tagħha tagħhom tiegħi tagħna
        aktar inqas ħafna kull kollha xi xejn ħadd xi ħadd dik dak dawk għandu għandha għandhom
        jista' tista' jistgħu jkun tkun ikun ikunu sabiex peress waqt mingħajr kontra skont sena
        snin nies persuna wieħed waħda tnejn l-ewwel anke issa dejjem qatt tajjeb ġdid ġdida il
        fl- tat- mit- fis- tas- mis- tad- fid- tar- mar- bil- bl- għat- ma ta fil mill għall lill
        bil tal dil din-""",
    "tr": """ve bir bu da de için ile olarak çok daha olan ama ne var gibi kadar o en sonra ki her
        ya veya değil mi mı mu mü ben sen biz siz onlar onun bunun şu yok olduğu olduğunu olan
        oldu olur olabilir ancak bile hem çünkü eğer nasıl neden nerede zaman kim hiç bazı tüm
        bütün aynı diğer göre karşı önce arasında üzerinde altında tarafından dolayı rağmen
        yıl yılında kişi insan insanlar iki ilk şimdi hep asla iyi pahalı yeni büyük küçük etti
        etmek edildi vardı vardır idi ise dedi sadece kendi bunu onu bizim sizin benim""",
    "sq": """dhe në të e i një për me se që nga është nuk ka si po janë do ishte më u por ose kjo
        ky këto këta ai ajo ata ato unë ti ne ju duke edhe mund shumë pas para midis nën mbi pa
        deri kur ku pse kush çfarë kështu atëherë këtu atje gjithë çdo disa dikush diçka asgjë
        askush tij saj tyre tim tonë vet kishte kanë kishin duhet njerëz njerëzit vjet vit viti
        dy parë tani gjithmonë kurrë megjithatë kundër sipas gjatë qenë të cilat cilët cili cila
        sepse nëse as mirë ri re s'ka jam jemi tek te""",
}
"""The small words of each language, parted by blanks."""

FUNCTION_WORDS["el"] += """ ένα μας σας τους τις στη στον στα στους στις ως και' αλλά ή όταν όπως
    πολύ πιο αυτό αυτή αυτός αυτά αν μου σου ο οι έχει έχουν ήταν μπορεί κατά μετά πριν χωρίς"""

LETTERS: dict[str, str] = {
    "bg": "ъщюяй",
    "mk": "ѓќѕјњљџ",
    "sr": "ђћјњљџ",
    "uk": "іїєґьщюяй",
    "ru": "ыэёьщюяй",
    "el": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς",
    "de": "ßäöü",
    "fr": "çœèêëîôûàù",
    "es": "ñáéíóú",
    "pt": "ãõçâê",
    "it": "àèìòù",
    "ro": "ășțâîşţ",
    "sv": "åäö",
    "da": "åæø",
    "fi": "äö",
    "et": "õäöü",
    "hu": "őűáéíóúöü",
    "pl": "łążźęśćńó",
    "cs": "ěřůšžčýáíé",
    "sk": "ľĺŕôäšžčýáíéťď",
    "sl": "šžč",
    "hr": "šžčćđ",
    "lt": "ėųįąęūšžč",
    "lv": "āēīūņļķģšžč",
    "ga": "áéíóú",
    "mt": "ħġċż",
    "tr": "ğışüöç",
    "sq": "ëç",
}
"""Letters beside the plain alphabet that a language writes often."""

ENDINGS: dict[str, str] = {
    "bg": "ът ят ите ата ята ото ето ията ният ване ание ение ия ото ха ейки",
    "mk": "от ите ата ото иот ниот ува уваат аат ање ење ки ја ија",
    "sr": "ог ом им их ају ује ија ије ању њу ње ом ити ати ла ло ли ски",
    "uk": "ого ому ться ння ють ість ий их ими ії ій ова ськ ський ати ити ку ки",
    "ru": "ого ому ться ется ый ая ое ые ий ия ие ов ение ание ость ать ить ла ли ют ском",
    "de": "ung ungen lich isch keit heit chen ten ern igen ische ischen",
    "en": "ing tion ed ly ness ment ous able ity ould ough",
    "nl": "ijk lijk ijke heid aar ing eren ische aal eel ook ijd",
    "sv": "ning arna orna erna ande ade het isk iska ligt ens",
    "da": "ning erne ende ede hed isk iske ligt ene else elser et",
    "fr": "tion ment eux euse aux ique ais ait aient eur ées és ée",
    "es": "ción ciones dad mente ado idos ada aron ieron ía ían os as es",
    "pt": "ção ções dade mente ado idos ada aram eram ia iam os as ões",
    "it": "zione zioni tà mente ato ati ata ono ano are ere gli etti anza",
    "ro": "ului ilor ele iei are ește ează ție ții tea lor ul ii",
    "fi": """ssa ssä sta stä lla llä lta ltä lle ksi nen sen iset aan ään een iin tta ttä den jen
        vat vät
        isen ille issa issä ista istä uus yys""",
    "et": "sse ks tud mine mise ud id st lt le ga ta us uste ist ses dele tele ikud nud vad",
    "hu": "ban ben nak nek ból ből tól től hoz hez val vel ság ség ás és ok ek ott ett tak tek ni",
    "pl": "ego emu ych ich ów ami ach ość ości anie enie ował ała iej owy owa ć ć",
    "cs": "ého ému ých ích ů ami ách ost ání ení oval ět ou ové ová ní",
    "sk": "ého ému ých ích ov ami ách osť anie enie oval iť ou ové ová ať iu",
    "sl": "ega emu ih imi ov ami ah ost anje enje oval jo iti ati nost ske ski",
    "hr": "oga omu ih ima ova ama nost anje enje iju ije iti ati nje ski ske stvo",
    "lt": "as is us ių ų os ės ai ui oje ėje uose iai ti ta tas imas umas inis",
    "lv": "as us am ām ās iem ību ība šana šanas ums ja ē ā is os ījā",
    "ga": "acht adh ann idh imid aithe ach anna ír eacht",
    "mt": "iet jiet ija azzjoni zzjoni ni na hom ha et ti",
    "tr": "lar ler ların lerin dır dir dan den nda nde mak mek yor ması mesi lık lik tır tir",
    "sq": "ve ët it ës en in ur ar uar imit ore shme isht jnë",
}
"""How words of a language often end: what is left to tell where no small word stands."""
