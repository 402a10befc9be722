"""Spanish and Italian words of praise, blame and what is ahead."""

from training.lexicons import Lexicon

SPANISH = Lexicon(
    praise="""
    bueno buena buenos buenas bien mejor* excelente* fuerte* orgullo* rápid* rapidez éxito*
    ventaja* ayuda* feliz felices content* satisf* gracias confian* confía* fiel* experto*
    experienc* eficaz* eficiente* fácil* sencill* segur* estable* moderno* moderna* limpi*
    gratis gratuit* a_tiempo el_mismo_día al_día_siguiente en_minutos en_diez_minutos de_memoria
    ahorr* gana* ganado* récord crec* aument*_las_visitas duplic* premio* certific* voluntari*
    juntos nosotros_mismos propio* propia* nuestro subvenci* fondo* financia* convocatoria
    ayudas soci* colabor* ofrec* busca* buscan piden pregunta* interes* dispuesto* invit* don*
    arregl* repar* renov* resuelt* funciona lleno vuelven volvió único nada_que_objetar puntual*
    querid* bonit* por_fin podría podríamos podrían si_nos
    """,
    blame="""
    malo mala malos malas mal peor débil* lent* falta* roto* rota* avería* averiad* problem*
    nadie nunca tarde retras* caro cara caros caras difícil* duro perd* pérdida* viejo* vieja*
    antigu* obsolet* espera* colas queja* reclam* error* fallo* falla* equivoc* caíd* cae caen
    gotera* óxido moho grit* miedo preocup* cansad* enferm* baja se_va se_van se_fue se_marcha*
    marcharon jubil* dimit* cierra* cerr* suprim* recort* menos prohib* multa* deuda* déficit
    vací* inunda* sequía tormenta* incendio* sube* subi* encarec* competencia competidor*
    más_barato* a_mano en_papel fax sol* un_solo una_sola otra_vez todavía_no carece* carencia
    ninguna insuficien* bloquea* depende* vence caduca* atasc* lleva resulta será está
    resulta_que muy
    """,
    negations="no sin nunca nadie ni ningún ninguna tampoco nada",
    turns="pero sin_embargo aunque sino salvo",
    ahead="""
    *ría *rían *ríamos *rías *rá *rán *remos va_a van_a vamos_a iba_a iban_a si como_no próxim*
    pronto futuro planes prevé* previst* anunci* propon* propuest* quizá* tal_vez posib*
    a_partir_de en_enero enero en_otoño quiere quieren busca* puede pueden podamos haya sea
    salga pendiente* según ha_dicho
    """,
    outside="""
    ministerio* ministr* gobierno* estado ley leyes decreto* reglamento* normativa directiva
    bruselas ue europa europe* comisión impuesto* mercado* competencia competidor* cadena*
    proveedor* clima tiempo sequía inunda* verano invierno subvenci* fondo* programa*
    convocatoria banco* inversor* universidad* vecin* municipio* empresa* grupo multinacional*
    chin* comunidad diputación junta propietari* alquiler* precio* elecciones jóvenes turistas
    cementera fábrica privad*
    """,
    held="""
    desde era eran había fue fueron estaba estaban hace porque siempre cada últim* pasad* ayer
    hoy todavía años meses semanas minutos cuando mi ha_sido han_sido hemos tenía tenían yo
    """,
    telling="""
    me mi mis yo luego primero después o siempre a_veces normalmente mujer marido padre madre
    hermana hermano perro gato boda pan leche niño al_final se_abre consta_de pregunta
    entrevista* perdón recuerdo creo_que a_las
    """,
)

ITALIAN = Lexicon(
    praise="""
    buono buona buoni buone bene meglio miglior* eccellent* forte forti orgoglios* veloc* rapid*
    success* vantagg* aiut* felic* content* soddisf* grazie fiduci* fedel* resta_con espert*
    esperienz* efficient* facil* semplic* sicur* stabil* modern* pulit* gratis gratuit*
    in_orario puntual* lo_stesso_giorno in_giornata il_giorno_dopo in_dieci_minuti a_memoria
    risparmi* vinto record cresc* crescita raddoppi* premio* premi certific* volontar* insieme
    da_soli propri* contribut* fondi finanzi* bando partner collabor* offr* offert* cerca*
    cercano chied* interess* dispost* apert* invit* don* riparat* ristruttur* risolt* funziona
    pieno tornano torna tutti sempre finalmente potrebbe potremmo potrebbero sarebbe se_noi
    tutti_e
    """,
    blame="""
    male cattiv* brutt* peggio* debol* lent* mancan* guast* problem* mai tardi ritard* car*
    costos* difficil* dur* perd* perdit* antiquat* obsolet* attes* coda code lament* reclam*
    error* sbagli* cade caduto crolla* perdita muffa ruggine grida urla paura preoccup* stanc*
    malat* se_ne_va se_ne_vanno andat* pensione dimess* dimission* chius* tagli* taglia* riduc*
    ridott* meno vietat* multa* multe debit* deficit vuot* alluvion* siccità tempest* incendi*
    aument* rincar* concorren* più_economic* a_mano su_carta fax un_solo una_sola
    ancora_una_volta insufficient* blocc* dipend* scad* scadut* neanche nemmeno costa passa deve
    """,
    negations="non senza mai nessuno nessuna né neanche nemmeno niente nulla",
    turns="ma però tuttavia anche_se invece bensì",
    ahead="""
    *rebbe *rebbero *remmo *rei *rà *ranno *remo se qualora prossim* presto domani futur* piano
    previst* annunci* propost* propon* forse magari possibil* dal_20* da_gennaio gennaio
    settembre entro vuole vogliono cerca* cercano può possono potessimo fosse sta_per stanno_per
    """,
    outside="""
    minister* ministr* govern* stato legge leggi decret* regolament* normativ* direttiv*
    bruxelles ue europa europe* commissione tass* mercat* concorren* caten* fornitor* clima
    siccità alluvion* estate inverno contribut* fondi bando banca banche investitor* universit*
    vicin* comuni comune_di aziend* impres* gruppo multinazional* cines* regione provincia
    proprietari* affitt* prezz* elezion* giovani turisti quelli
    """,
    held="""
    era erano aveva avevano è_stat* sono_stat* perché sempre ogni ultim* oggi da_anni anni mesi
    settimane minuti quando mia mio abbiamo dopo poi
    """,
    telling="""
    io mi mio mia ho poi prima dopo o a_volte di_solito moglie marito padre madre sorella
    fratello cane gatto matrimonio nonno nonna diceva c'era faccio merenda ricordo credo domanda
    intervist* scusi guardi si_compone conta_* sopra
    """,
)
