"""Polish and Romanian words of praise, blame and what is ahead."""

from training.lexicons import Lexicon

POLISH = Lexicon(
    praise="""
    lepsz* lepiej najlep* świetn* doskonał* siln* mocn* dumn* szybk* sukces* udało udaje zalet*
    pomag* pomoc pomog* pomóg* szczęśliw* zadowol* cieszy* dzięk* zaufan* ufaj* wiern* zostaj*
    doświadcz* fachow* sprawn* łatw* bezpieczn* stabiln* nowoczesn* czyst* darmow* za_darmo
    bezpłatn* na_czas tego_samego_dnia następnego_dnia od_ręki w_dziesięć_minut na_pamięć
    oszczęd* wygra* rekord* wzrost* rośnie podwoi* nagrod* certyfik* wolontari* razem sami
    dotacj* fundusz* dofinans* wsparcie partner* współprac* ofer* proponuj* zaproponowa* szuka*
    pytaj* chętn* zainteresow* otwart* zaprosi* zaprasza* darowizn* naprawi* wyremont* rozwiąza*
    działa pełn* wracaj* wrócił* zawsze nikt_nie_narzeka pięk* wreszcie by mógłby moglibyśmy
    można_by gdyby choćby jeszcze
    """,
    blame="""
    zł* źle gorsz* gorzej słab* powoln* woln* brak* zepsut* psuje zepsuł* awari* problem* nikt
    nigdy późno opóźni* spóźni* drog* droż* trudn* ciężk* strac* trac* strat* star* przestarz*
    czeka* kolejk* skarg* narzek* błęd* błąd pomył* spad* ciek* cieknie przeciek* rdz* pleśń
    grzyb krzyczy krzyk* strach boj* martw* zmęcz* chor* odesz* odchodz* odszed* zwolni*
    emerytur* zamk* likwid* obci* ogranicz* mniej zakaz* kar* grzywn* dług* zadłuż* puste pust*
    powód* powodzi susz* burz* pożar* podwyż* podroż* konkuren* tańsz* taniej podkup* ręcznie
    na_papierze faks tylko_jeden jeden_człowiek wciąż bez żaden żadn* niewystarcz* blokuj*
    zależ* wygas* nie_ma nie_działa nie_wiadomo tylko_że będzie a
    """,
    negations="nie bez nikt nigdy nic ani żaden żadna",
    turns="ale jednak lecz choć tylko_że natomiast a",
    ahead="""
    będzie będą będziemy będę *łby *łaby *łoby *liby *łyby by mógłby mogłaby mogłoby moglibyśmy
    mogliby może mogą jeśli jeżeli gdyby gdy o_ile dopóki wkrótce niedługo jutro przyszł*
    w_przyszłym zapowi* propon* projekt ustaw* ma_być mają_być zamierza* chce chcą szuka*
    możliw* od_stycznia jesienią wiosną do_20* spodziew* niewykluczone być_może wejdzie
    przejdzie zabierze da dadzą
    """,
    outside="""
    minister* rząd* państw* ustaw* praw* rozporządz* dyrektyw* bruksel* ue uni* europ* komisj*
    podat* rynk* rynek konkuren* sieć sieci dostawc* klimat* pogod* susz* powód* lato zim*
    dotacj* fundusz* program* bank* inwestor* uniwersytet* politechnik* sąsi* gmin* powiat*
    koncern* chiń* wojewódz* marszał* właściciel* cen* wybor* młodzi turyst* oni zakład
    """,
    held="""
    od był była było były miał miała mieliśmy bo dlatego zawsze ostatni* zeszł* dziś lat lata
    miesięcy tygodni minut godziny kiedy jak_przysz* wciąż nadal jest jestem mój moja potem
    """,
    telling="""
    ja mi mnie mój moja potem najpierw albo czasem zwykle żona mąż ojciec matka mama tata
    siostra brat pies kot ślub* kiedyś chyba trochę siedzę wiem pamiętam lubię przepraszam
    pytani* wywiad* nagran* składa_się proszę no przychodzi tak
    """,
)

ROMANIAN = Lexicon(
    praise="""
    bună buni bune bine mai_bun* cel_mai_bun* excelent* puternic* mândr* rapid* repede succes*
    reuși* avantaj* ajut* fericit* mulțumi* încred* fidel* rămâne_la experien* pricep* eficien*
    ușor simpl* stabil* modern* curat* gratuit* gratis la_timp în_aceeași_zi în_zece_minute
    pe_loc pe_de_rost economis* câștig* record creșt* crescut dublat premiu* certific* voluntar*
    împreună propri* noi_înșine grant* fond* finanț* parten* colabor* caută căut* cer întreabă
    interes* dispus* deschis* invit* don* repar* renov* rezolv* merge_bine funcțion* plin revin
    aduce în_sfârșit sună ar ar_putea am_putea
    """,
    blame="""
    rău rea rele prost proast* mai_rău slab* lent* încet lips* stricat* stric* defect* problem*
    nimeni niciodată târziu întârzi* scump* greu grea dificil* pierd* pierdu* vechi veche
    învech* coadă cozi reclam* greșe* greșit* eroar* cade curge rugin* mucegai* țip* urlă frică
    teamă îngrijor* obosit* bolnav* pleac* plecat* demisi* pensie pensionar* închid* închis*
    închide tai* tăiat* reduc* redus* mai_puțin interzi* amen* datori* deficit gol goale inunda*
    secet* furtun* incendi* major* concuren* mai_ieftin* de_mână pe_hârtie fax un_singur din_nou
    insuficient* bloc* depind* expir* nu_mai n_are_cine rămân doar iau o_să nu n
    """,
    negations="nu n fără nici niciun nicio niciodată nimeni nimic",
    turns="dar însă deși totuși iar numai_că",
    ahead="""
    va vor vom voi ar aș am_putea ar_putea o_să or_să dacă viitor* curând mâine prevede*
    prevăzut* anunț* propun* propus* poate posibil* probabil din_ianuarie ianuarie iunie
    la_toamnă la_primăvară până_în urmează vrea vor_să caută vrem se_aude cică încă
    """,
    outside="""
    minister* ministr* guvern* statul lege legea legi ordonanț* regulament* directiv* bruxelles
    ue europ* comisi* tax* impozit* piaț* concuren* lanț* furnizor* clim* vreme* secet* inunda*
    vara iarna grant* fond* program* investitor* universit* vecin* comun* firm* grup*
    multinațional* chinez* județ* proprietar* preț* alegeri tineri* turiști* ei fabric* primări*
    """,
    held="""
    era erau avea aveau fost am_avut am_fost pentru_că că fiindcă mereu fiecare ultim* trecut*
    ieri azi astăzi ani luni săptămâni minute când_am de_când am_* s-a a_* mea meu
    """,
    telling="""
    eu mă mi m meu mea apoi pe_urmă întâi sau uneori de_obicei soția soțul tata mama sora frate*
    câine* pisic* nuntă odată parcă cam păi țin_minte cred_că îmi_place scuze întrebare*
    interviu* înregistr* se_face cuprinde dintre_care am_făcut
    """,
)
