"""Stop words of the Slavic, Baltic, Uralic, Greek, Albanian and Turkish languages.

Function words and fillers, one compact string a language.
"""

WORDS: dict[str, str] = {
    "cs": """
        a aby ač ahoj aj ale ani ano asi až bez bude budeme budou budu by byl byla byli bylo být
        byly co což či další dnes do dokud dva ho i já jak jako jaké jaký je jeho jej její
        jejich jen ještě jenž ji jich jim jimi jinak jiné již jsem jseš jsi jsme jsou jste k kam
        kde kdo kdy když ke která které kteří který kterou ku má mají máme máš mě mezi mi mít
        mne mně mnou moc moje možná může můj my na nad nám nás náš ne nebo něco nějak některé
        není než nic nich ním no nová o od on ona oni ono pak po pod podle pokud pořád potom
        prostě proto protože před přes při prý s se si sice svůj svých ta tak takže tam tady
        tahle té ten tento těch tím to tom toto třeba tu tuto ty u už v vám vás váš ve vlastně
        však vše všechno všichni vůbec vy z za zde ze že hmm jo jasně
    """,
    "el": """
        α αλλά αν από απο αυτά αυτές αυτή αυτήν αυτό αυτόν αυτός αυτού αυτούς αυτών αφού βέβαια
        για γιατί δε δεν δηλαδή δικό διότι εάν εγώ εδώ είμαι είμαστε είναι είπα είπε είσαι είτε
        είχα είχαμε είχαν είχε εκεί εκείνα εκείνο ένα έναν ένας εμάς εμείς εμένα ενώ ενός επειδή
        επί επίσης εσείς εσύ έτσι έχει έχετε έχουμε έχουν έχω ή ήδη ήμουν ήταν η θα ίσως και
        καθώς κάθε κάθως κάποια κάποιο κάποιος κάτι κατά κι λίγο λοιπόν με μέσα μετά μέχρι μη
        μην μία μια μόνο μου μπορεί μπορώ μας να ναι νομίζω ξέρω ο οι όλα όλες όλο όλοι όμως
        όπου όπως όσο όταν ό,τι ότι όχι πάλι πάντα πάρα παρά περίπου πια πιο ποια ποιος πολλά
        πολλές πολύ που πού πρέπει πριν προς πώς σαν σας σε στα στη στην στις στο στον στους συν
        τα τέλος τη την της τι τίποτα τις το τον του τους τότε τόσο των τώρα υπάρχει υπάρχουν
        υπό χωρίς ως ώστε εε
    """,
    "et": """
        aga ainult alati all alla antud ei ega ehk eks enam enne ent ette ennast esimene et iga
        igal ilma ise isegi ja jah jaoks jne juba just juurde järel järgi ka kas keegi kes kelle
        kellel keda koos kogu kohta kohe kokku kui kuid kuidas kuigi kuna kuni kus küll kõik
        kõige kõiki läbi ma me mees meid meie meil mida mille millal millel milles minu mina
        mingi mis miks mitte mitu mu muid mulle muu muud mõne mõned mõni midagi natuke need neid
        neil nemad nende nendel nii ning noh no nüüd oled olema olen oleme olete oleks oli olid
        olnud ole on oma onju omal otse palju pea peab peaks pole pärast saa saab sama samuti
        see seda selle sellel selles sellest siin siis siia sinna sina sisse ta taga tal teda
        tegelikult teie teiste teine teised tema temal tuleb tõesti umbes uus vaid vaja veel
        vist väga välja või võib võiks võin võivad ühe üks üle üsna äkki ütleme
    """,
    "fi": """
        aika aina ainakin alla ne ei eikä eivät elikkä eli en ennen ensin eri et että ettei edes
        ehkä haluan hän häntä hänen he heidän heitä hyvin ihan ilman itse ja jo johon joita joka
        jokainen joku jos joskus jolla jonka jopa josta jota jotain jotenkin jotka jotta juuri
        kai kaikki kaikkea kaksi kanssa kautta kerran koko koska kuin kuinka kuitenkin kun kuten
        kyllä kyse lisäksi luona me meidän meillä meitä melko mihin miksi mikä mikään millä
        minkä minun minulla minut minua minä missä mistä mitä miten mitään molemmat mukaan muita
        mun mutta muut muun myös mä niiden niihin niille niin niinku niitä niistä noin noita nuo
        nyt näin nämä näiden näitä ohi oikeastaan oikein ole olemme olen olet olette oli olin
        olisi olivat olla ollut on oma omaa ovat paitsi paljon pitäisi pitää pois saa saada sama
        se sekä sellainen sellaista sen sehän sieltä siellä siis siihen siinä siitä siksi
        silloin sillä sinun sinä sitten sitä suunnilleen taas tai tavallaan te teidän tehdä
        todella toinen tosi tuo tuon tuossa tuolla tämä tämän tällä tällainen tässä tästä täällä
        tää täytyy usein vaan vai vaikka vain varmaan varten vielä voi voidaan voisi voin voivat
        vähän yksi yli ylös
    """,
    "hr": """
        a ako ali baš bez bi bih bila bili bilo bio biti bismo biste blizu bolje broj brzo bude
        budu čak čega čemu što četiri da dakle dakako do dok doista dosta drugi druga drugo duž
        dva evo eto ga gdje gotovo hoće hoćemo hoću i iako ih ili im imaju imamo imam imati ima
        ispod isto iz iza između ja jako je jedan jedna jedno jednostavno jer jesam jesi jesmo
        jest jeste jesu još joj ju kad kada kako kao kaže kažem koja koje kojem koji kojih kojim
        kojima kojoj koju kroz li malo manje me među mene meni mi misliti mislim mnogo možda
        može možemo mogu mogao moj moja moje mora moram na nad nakon nam nama nas naš naša naše
        našeg ne nego neka neke neki nekako neko nekoliko nema nešto ni nije nikad nikada nisam
        nisi nismo nisu niste ništa no njega njegov njegova njegovo njemu njen njih njihov
        njihova njim njima njoj nju o od oko on ona onaj onda oni ono osim ova ovaj ove ovo
        oznaka pa pak po pod pored posle prema prije preko pri puno s sa sad sada sam samo se
        sebe si smo stvari stvarno ste su sve svi svoj svoje svih svoju ta tad taj tako također
        takav te tebe ti tih to toga toj tome tu u uvijek uz vam vama vas vaš vaša većina već vi
        više vrlo za zašto zaista zapravo zbog znači znam znate će ćemo ćete ću ćeš
    """,
    "hu": """
        a abban ahhoz ahogy ahol aki akik akkor alatt által általában amely amelyek amelyet ami
        amik amikor amit amíg annak arra arról át az azaz azért azok azokat azon azonban azt
        aztán azzal bár be belül benne biztos bizony cikk csak de e eddig egész egy egyes egyéb
        egyik egyre ehhez ekkor el elég ellen előbb először előtt első emberek én énekem engem
        ennek erre erről ez ezek ezen ezért ezt ezzel fel felé fog ha hanem hát hisz hiszen hogy
        hogyan hol ide igen így illetve ilyen inkább is ismét itt izé jó jobb jól kell kellett
        ki kívül kicsit között közül le legalább legyen lehet lehetett lenne lenni lesz lett ma
        maga magát már más másik meg még mellett mert mely melyek mi miatt mikor milyen minden
        mindenki mindig mint mintha mit mivel miért mondjuk mondom mondta most na nagy nagyon
        nagyobb ne neki nekem nekik nekünk nélkül nem néha néhány nincs ők olyan ott össze ő
        őket persze pedig rá s saját se sem semmi szóval sok sokat sokkal szemben szerint szinte
        számára szerintem talán te tehát teljes tovább továbbá több tudom tudod tényleg ugyanis
        úgy új újra után utána utolsó vagy vagyis valahogy valaki valami valamint való van
        vannak vele vissza viszont volna volt voltak voltam voltunk
    """,
    "lt": """
        abi abu ai aiškiai ant apie ar arba aš atgal atskirai be bei bendrai beveik bus buvo
        būna būti būtų čia da dabar dar dažnai dėl deja dėka didelis dviejų galbūt gali galima
        galime gana gerai ir iš iki jau jai jam jame jas ji jie jiems jis jo jog joks jokia jos
        jų juk jums juos jūs jūsų ką kad kada kadangi kai kaip kaipo kam kas katras kažkaip
        kažkas kiek kiekvienas kita kiti kitas kitų kodėl koks kokia kol kur kuri kurie kurio
        kurios kuris kurių labai lyg man mane manau mano mes mums mūsų mus na nebe nebuvo negu
        ne nei nes nėra net nors nu nuo o pagal paprasčiausiai pas pat pati pats per po prie
        prieš priešais sako sakyčiau savo sau save šalia šią šiaip šie šio šios šis šiuo šių su
        tad tada tai taip taigi tam tame tarp tarsi tas tau tave tavo te tegu tačiau ten tie
        tiek tik tikrai tiesiog to todėl tokia tokie toks tos tu turi turime turėjo tuo tų už
        vėl vien viena vienas vis visai visi viskas viso visų vos yra žinai žinoma
    """,
    "lv": """
        aiz ap apakš ar arī augšpus bet bez bija biji biju bijām būs būt būtu caur citi cits da
        daudz dēļ divi gan gar iekš iekšpus ik ikviens ir it itin iz ja jā jau jeb jebkurš jo
        jums jūs jūsu ka kā kad kādas kāda kādi kāds kam kamēr kas kaut katrs kāpēc ko kopš kur
        kura kuras kuri kurš labi lai laikam līdz līdzi man mana mani mans mēs mums mūs mūsu ne
        nav nē neko nekā nekas nevis no nu nuo nekad nevar of otrs pa par pat paši pats
        patiesībā pēc pie pirms pret priekš protams savas savi savs savu sava sev sevi šā šai
        šajā šeit šī šie šim šis šīs šo šos starp tā tad tāda tādi tāds tai taisni tajā tam
        tāpat tāpēc tas te tev tevi tie tiek tiem tika tikai tikko tikpat tiks to tomēr tos trīs
        tu tur tām tās un uz vai vairāk vajag var varbūt varētu vēl vien viena viens viņa viņi
        viņiem viņš viņu virs virspus vis visi viss visu vispār zem zinu
    """,
    "mk": """
        а ако ама ами ах баш без беа бев бевме беше бидат биде бидејќи би биле била било бил бог
        бо ваш ваша вашата ваши ве веќе ви вие внатре во врз все всушност г да дали дека ден
        десет до додека доста друг друга други друго ѓ е еве еден една едни едно ете за зад
        затоа заради згора зошто зар и иако им има имаат имаме имаше истиот исто их ја јас јадат
        јака каде кај како каков кога кого кон кој која кое кои колку меѓу мене ме ми мислам
        многу може можат можеби можеме мој моја мора му на над најмногу нам нас наш наша наше
        наши нашата не него нејзин нејзе некако некаков некоја некои некој некое некогаш некаде
        нема немаат немам ни ние ниеден никогаш ништо нив нивна нивни нивно нешто но о об обично
        од околу он она они оние оној освен ова овде овие овој отколку па пак по повеќе под
        подоцна покрај после потоа пред преку при против прв прва речиси ред с сака сам само сè
        се себе си сигурно сите сме сосем спроти сте стои сум сѐ така таква такви таков таму те
        тебе тие тоа тогаш тој толку токму требаше треба тука туку ти ќе у уште ф цел чесно што
        штом
    """,
    "pl": """
        a aby ach albo ale ależ ani aż bardziej bardzo bez będą będę będzie bo bowiem by byli
        być był była było były chce choć ci cię co coś czasem czy czyli dla dlaczego dlatego do
        dobra dobrze dokładnie dość dużo dwa dwie dzisiaj gdy gdyby gdyż gdzie go i ich ile im
        inna inne inny innych iż ja jak jaka jakaś jaki jakie jakiś jako jakoś ją je jeden jedna
        jednak jedno jego jej jemu jest jestem jesteśmy jeszcze jeśli jeżeli już każda każde
        każdy kiedy kilka kto ktoś która które którego której który których którym którzy lub ma
        mają mam mamy mi mieć miał mimo między mną mnie moja moje może można możemy mój mu musi
        my myślę na nad nam nami nas nasz nasza nasze naszego natomiast nawet nic nich nie niego
        niej nigdy nim nimi niż no o obok od około on ona one oni ono oraz oto po pod podczas
        pomimo ponieważ poza prawie przecież przed przede przez przy raczej raz rzecz rzeczy sam
        sama są się sobie sobą sposób swoja swoje swój ta tak taka taki takie takiego takim
        także tam te tego tej tę temu ten teraz też to tobą tobie totalnie trochę tu tutaj twoja
        twoje twój ty tych tylko tym u w wam wami was wasz we według wie wiele wielu więc więcej
        właśnie wszyscy wszystkich wszystko wszystkie wtedy wy z za zawsze ze znaczy znowu żaden
        że żeby yyy eee
    """,
    "ru": """
        а ага алло без близко более больше будем будет будете будут будто бы был была были было
        быть в вам вами вас ваш ваша ваше ваши вдруг ведь весь видимо вместо во вообще вот
        впрочем все всё всегда всего всей всем всех всю вся всякий вы где говорит говорю говорят
        да давай даже два для до долго должен должна должны другая другие другой другое его ее
        её ей ему если есть еще ещё ж же за затем зачем здесь знаете знаю и из или им имеет
        именно иметь ими иногда их к как какая какие какой каком как-то каждый кажется конечно
        которая которого которое которой которые который которых которым когда кого кому короче
        кроме кто куда ли либо лишь лучше меня между мне много мной могу могут мог может можно
        мои мой моя мы на над надо нам нами нас наш наша наше нашего наши не него нее неё ней
        некоторые нельзя нем нему нет нею ни никогда никто ними них ничего но ну нужно о об
        обычно один одна одни однако одно около он она они оно от ото очень опять перед по под
        пока понимаете после потом потому почему почти при про просто прямо против раз разве с
        сам сама сами само самое самый свой свои своего своей своих своя себе себя сейчас со
        собой собственно совсем так такая также такие такой такое там тебе тебя тем теперь тех
        то тобой тогда того тоже той только том тот три тут ты у уж уже хорошо хоть хотя чего
        чем через что чтоб чтобы чуть эта эти этим этих это этого этой этом этот эту я значит
        типа наверное
    """,
    "sk": """
        a aby aj ak ako aká aké akú ale alebo ani asi avšak až ba bez bol bola boli bolo bude
        budem budeme budú by byť cez čo či ďalší ďalšie dnes do ešte ho hoci i iba ich im iná
        iné iný ja je jeho jej jemu ju k kam každá každé každý kde kedy keď keďže kto ktorá
        ktoré ktorí ktorý ktorú ku lebo len ma má majú mám máme mať medzi mi mne mnou moja moje
        môj môže možno my na nad nám nás náš naša naše nech nej než neho nejako nejaký niečo
        niekto nie nič no o od on ona oni ono pod podľa po pokiaľ potom práve pre prečo pred
        predsa preto pretože pri s sa seba si skoro so som sú sme ste svoj svoje svojich ta tak
        také taký takže tam tá táto te teda ten tento tí tie tieto tiež to toho tom tomto toto
        tou trochu tu tú túto ty tým týmto u už v vám vás váš veľa veľmi vlastne vo vôbec však
        všetci všetko vy z za zase zo že hej proste
    """,
    "sl": """
        a ali ampak bi bil bila bile bili bilo biti blizu bo bodo bolj bom bomo boste brez če
        čeprav čez da dalje danes deset do dokaj dokler dosti dovolj drug druga drugi drugo dva
        e ena enak eden enkrat eno en ga gre glede gor ha h i ima imajo imam imamo imel in iz ja
        jaz je jih jim jo kadar kaj kajti kako kakor kakšen kakšna kam kar kdaj kdo ker ki kje
        kjer ko koliko kot lahko le ljudje malo manj me med mene meni mi midva mislim mnogo
        mogoče moj moja moje mora morajo morda moramo mu na nad naj najbolj nam nami nas naš
        naša naše ne nek neka nekaj nekako nekatere nekateri neki nekje nekdo nič nihče nikoli
        nisem ni nimajo niso njega njegov njegova njegovo njej njemu njen njena njih njihov
        njihova njim njo no o ob oba od okoli on ona oni oz pa po pod pogosto poleg ponavadi
        potem povsod pravi prav pred preden preko pri proti prej približno prvi r res recimo s
        sam sama samo se sebe sedaj sem seveda si sicer skoraj skozi smo so spet sta ste stvari
        svoj svoja svoje ta tak takega tako takoj takšen tam te tebe tega tej tem temu ter ti
        tista tiste tisti tisto to toda torej tudi tu tvoj v vam vas vaš ve več vedno vem veste
        verjetno vendar ves vi vsa vsaj vsak vsaka vsake vse vsega vseh vsi vso za zadaj zakaj
        zaradi zdaj zelo zato zdi ze že
    """,
    "sq": """
        a ai ajo ama ana apo aq asgjë asnjë ashtu ata ato atë atij atyre aty brenda bëj bëjmë
        bëhet bërë cila cilat cili cilët çdo çfarë dhe diçka dikush disa di do dua duhet dy deri
        derisa domethënë e edhe është ëe fare gjatë gjithmonë gjitha gjithashtu gjithë gjithçka
        iu i im imja in ishin ishte ja jam janë je jemi jeni jo jonë jashtë juaj ju kam kanë kaq
        ke kemi keni kësaj këta këtë këtij këto këtu këtyre kishte kishin kjo krejt ku kudo
        kundër kur kurrë kush ky la le m ma madje mbi më me megjithatë megjithëse menjëherë mend
        mes mi midis mirë mjaft mos mua mund mu mundet na ndaj ndër ndërsa ndoshta ne nëse në
        nën nga ngaqë ni një njëri nuk o ose pa pas pastaj për para pasi pra përmes përveç po
        por pothuaj prandaj prapa pse qe që qenë qenka s sa saj se secili sepse shumë si sipas
        sigurisht së sot sonte t ta tek tanë tani te të tënd ti tij tjera tjerë tjetër tu tyre
        thotë them thjesht u unë ua vet vetë vetëm veten ynë
    """,
    "sr": """
        а ако али бар баш без би била били било био бисмо бити бих близу бољи број брзо буде
        буду већ ваш ваша ваше вам вама вас веома ви више врло га где готово да дакле до док
        доста други друга друго два е ево ето ег ж за заиста зато због зар звати знам значи и
        иако из иза између или им има имали имају имамо имао имам испод исто их ја јако је један
        једна једно једноставно јер јесам јесте јој још ју кад када како као каже кажем ко која
        које који којих којим којима којој коју кроз ли мало мање ме мене мени ми мислим много
        можда може можемо мој моја моје могу мора морам му на над након нам нама нас наш наша
        наше не него нека неке неки некако неко неколико нема нешто ни није никад никада нисам
        ниси нисмо нису ништа но њега његов његова његово њему њен њих њихов њихова њим њима њој
        њу о од око он она онај онда они оно осим ова овај ове ово па пак по под поред после
        пошто пре према преко при против пуно с са сада сад сам само све сви свих свој своја
        своје својим се себе си смо ствари стварно сте су сутра та тад тај тако такође такав те
        тебе ти тих то тога тој томе ту у увек уз хоће хоћемо хоћу ће ћемо ћете ћеш ћу чак чега
        чему четири што
    """,
    "tr": """
        acaba ama amma ancak arada artık aslında ayrıca az bana bazen bazı belki ben benden beni
        benim beri bile bir biraz birçok biri birkaç birşey biz bize bizi bizim böyle böylece bu
        buna bunda bundan bunlar bunları bunların bunu bunun burada bütün çok çoğu çünkü da daha
        dahi de defa değil diğer diye dedi diyor diyorum dolayı dolayısıyla eğer en epey fakat
        falan filan gene gereken gerek gibi göre hakkında hala halen hangi hani hatta hem henüz
        hep hepsi her herhangi herkes hiç hiçbir için içinde idi ile ilgili ise iki işte
        itibaren iyi kadar karşın kendi kendisi kez ki kim kimi kimse mesela mı mi mu mü nasıl
        ne neden nedenle nerde nerede neredeyse neyse niye niçin o olan olarak oldu olduğu
        olduğunu olması olmak olmayan olsa olsun olup olur oluyor ona ondan onlar onları onların
        onu onun orada öyle oysa pek peki rağmen sadece sanki sana sen senin siz sizi sizin
        sonra şekilde şey şeyi şeyler şimdi şöyle şu şuna şunu tabii tam tüm tümü üzere var
        vardı ve veya ya yani yapan yapmak yaptı yapılan yerine yine yoksa yok zaten evet hayır
    """,
    "uk": """
        а або авжеж адже аж але алло б багато без би бо був була були було бути в вам вами вас
        ваш ваша ваше ваші вже ви від він вона вони воно впродовж все всі всіх всього всю втім г
        говорить дає давай давно далі два де декілька десь для до добре довго дуже ж же з за
        завжди замість зараз зі знаєте знаю знову зовсім і із інша інші інших інший інколи й
        його їй їм їх її каже кажу когось коли кожен кожна кожний краще крім ледве лише ми майже
        між мабуть мав має мають мене мені мій моя мої могло може можливо можна мою мусить на
        навіть навколо над нам нами нас наш наша наше наші не невже нема немає нею неї ній ними
        них ні ніби ніколи ніхто ніщо нічого ну о об один одна одне однак ось от отже перед під
        після по поки потім потрібно при про просто проте проти раз разом с сам сама саме самі
        свій своя свої своїх своє себе собі справді став та так така такі також такий таке там
        тебе тепер ти тим тими тих то тоді того той тому тобто тобі треба тут у усе усі хіба хоч
        хоча хто це цей цю ця ці цих цього цьому через чи чий чим чого чому щоб що щось якщо як
        яка який яке які якого якої яку яких як-от я
    """,
}
