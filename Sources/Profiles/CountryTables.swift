// Made by Tests/ProfilesTests/make-country-tables.py. Names: Unicode CLDR by way of Babel 2.18.0,
// Copyright (C) Unicode, Inc., Unicode License v3 (https://www.unicode.org/license.txt). Zones: the time
// zone database, in the public domain. Never edited by hand.
// swift-format-ignore-file

/// The countries of ISO 3166-1.
enum CountryTables {
  /// Code of two letters, of three, the one zone of the country (or nothing), names in lower case.
  static let countries: StaticString = #"""
    AD|AND|Europe/Andorra|andorra|andorre|andora|андорра|андора
    AE|ARE|Asia/Dubai|united arab emirates|vereinigte arabische emirate|émirats arabes unis|emiratos árabes unidos|emirati arabi uniti|verenigde arabische emiraten|zjednoczone emiraty arabskie|оаэ|обʼєднані арабські емірати|аб'яднаныя арабскія эміраты|біріккен араб әмірліктері|uae|vae
    AF|AFG|Asia/Kabul|afghanistan|afganistán|afganistan|афганистан|афганістан|ауғанстан
    AG|ATG|America/Antigua|antigua & barbuda|antigua und barbuda|antigua-et-barbuda|antigua y barbuda|antigua e barbuda|antigua en barbuda|antigua i barbuda|антигуа и барбуда|антигуа і барбуда|антыгуа і барбуда|антигуа және барбуда
    AI|AIA|America/Anguilla|anguilla|anguila|ангилья|ангілья
    AL|ALB|Europe/Tirane|albania|albanien|albanie|albanië|албания|албанія
    AM|ARM|Asia/Yerevan|armenia|armenien|arménie|armenië|армения|вірменія|арменія
    AO|AGO|Africa/Luanda|angola|ангола
    AQ|ATA||antarctica|antarktis|antarctique|antártida|antartide|antarktyda|антарктида|антарктика|антарктыка
    AR|ARG|America/Argentina/Buenos_Aires|argentina|argentinien|argentine|argentinië|argentyna|аргентина|аргенціна
    AS|ASM|Pacific/Pago_Pago|american samoa|amerikanisch-samoa|samoa américaines|samoa americana|samoa americane|amerikaans-samoa|samoa amerykańskie|американское самоа|американське самоа|амерыканскае самоа|америкалық самоа
    AT|AUT|Europe/Vienna|austria|österreich|autriche|oostenrijk|австрия|австрія|аўстрыя|аустрия
    AU|AUS||australia|australien|australie|australië|австралия|австралія|аўстралія|аустралия
    AW|ABW|America/Aruba|aruba|аруба
    AX|ALA|Europe/Mariehamn|åland islands|ålandinseln|îles åland|islas aland|isole åland|åland|wyspy alandzkie|аландские о-ва|аландські острови|аландскія астравы|аланд аралдары
    AZ|AZE|Asia/Baku|azerbaijan|aserbaidschan|azerbaïdjan|azerbaiyán|azerbaigian|azerbeidzjan|azerbejdżan|азербайджан|әзірбайжан
    BA|BIH|Europe/Sarajevo|bosnia & herzegovina|bosnien und herzegowina|bosnie-herzégovine|bosnia y herzegovina|bosnia ed erzegovina|bosnië en herzegovina|bośnia i hercegowina|босния и герцеговина|боснія і герцеговина|боснія і герцагавіна|босния және герцеговина
    BB|BRB|America/Barbados|barbados|barbade|барбадос|барбадас
    BD|BGD|Asia/Dhaka|bangladesh|bangladesch|bangladés|bangladesz|бангладеш|бангладэш
    BE|BEL|Europe/Brussels|belgium|belgien|belgique|bélgica|belgio|belgië|belgia|бельгия|бельгія
    BF|BFA|Africa/Ouagadougou|burkina faso|буркина-фасо|буркіна-фасо
    BG|BGR|Europe/Sofia|bulgaria|bulgarien|bulgarie|bulgarije|bułgaria|болгария|болгарія|балгарыя
    BH|BHR|Asia/Bahrain|bahrain|bahreïn|baréin|bahrein|bahrajn|бахрейн|бахрэйн
    BI|BDI|Africa/Bujumbura|burundi|бурунди|бурунді|бурундзі
    BJ|BEN|Africa/Porto-Novo|benin|bénin|benín|бенин|бенін
    BL|BLM|America/St_Barthelemy|st. barthélemy|saint-barthélemy|san bartolomé|сен-бартелеми|сен-бартелемі|сен-бартэльмі
    BM|BMU|Atlantic/Bermuda|bermuda|bermudes|bermudas|bermudy|бермудские о-ва|бермудські острови|бермудскія астравы|бермуд аралдары
    BN|BRN|Asia/Brunei|brunei|brunei darussalam|brunéi|бруней
    BO|BOL|America/La_Paz|bolivia|bolivien|bolivie|boliwia|боливия|болівія|балівія
    BQ|BES|America/Kralendijk|caribbean netherlands|karibische niederlande|pays-bas caribéens|caribe neerlandés|caraibi olandesi|caribisch nederland|niderlandy karaibskie|бонэйр, синт-эстатиус и саба|карибські нідерланди|карыбскія нідэрланды|бонэйр, синт-эстатиус және саба
    BR|BRA||brazil|brasilien|brésil|brasil|brasile|brazilië|brazylia|бразилия|бразилія|бразілія
    BS|BHS|America/Nassau|bahamas|bahama's|bahamy|багамы|багамські острови|багамскія астравы|багам аралдары
    BT|BTN|Asia/Thimphu|bhutan|bhoutan|bután|бутан
    BV|BVT||bouvet island|bouvetinsel|île bouvet|isla bouvet|isola bouvet|bouveteiland|wyspa bouveta|о-в буве|острів буве|востраў бувэ|буве аралы
    BW|BWA|Africa/Gaborone|botswana|botsuana|ботсвана|батсвана
    BY|BLR|Europe/Minsk|belarus|biélorussie|bielorrusia|bielorussia|białoruś|беларусь|білорусь|белоруссия|republic of belarus
    BZ|BLZ|America/Belize|belize|belice|белиз|беліз
    CA|CAN||canada|kanada|canadá|канада
    CC|CCK|Indian/Cocos|cocos (keeling) islands|kokosinseln|îles cocos|islas cocos|isole cocos (keeling)|cocoseilanden|wyspy kokosowe|кокосовые о-ва|кокосові (кілінг) острови|какосавыя (кілінг) астравы|кокос (килинг) аралдары
    CD|COD||congo - kinshasa|kongo-kinshasa|congo-kinshasa|república democrática del congo|demokratyczna republika konga|конго - киншаса|конго – кіншаса|конга (кіншаса)|конго
    CF|CAF|Africa/Bangui|central african republic|zentralafrikanische republik|république centrafricaine|república centroafricana|repubblica centrafricana|centraal-afrikaanse republiek|republika środkowoafrykańska|центрально-африканская республика|центральноафриканська республіка|цэнтральна-афрыканская рэспубліка|орталық африка республикасы
    CG|COG|Africa/Brazzaville|congo - brazzaville|kongo-brazzaville|congo-brazzaville|congo|kongo|конго - браззавиль|конго – браззавіль|конга - бразавіль|конго-браззавиль республикасы
    CH|CHE|Europe/Zurich|switzerland|schweiz|suisse|suiza|svizzera|zwitserland|szwajcaria|швейцария|швейцарія|швейцарыя|helvetia
    CI|CIV|Africa/Abidjan|côte d'ivoire|costa d'avorio|ivoorkust|кот-д'ивуар|кот-дʼівуар|кот-д'івуар|ivory coast
    CK|COK|Pacific/Rarotonga|cook islands|cookinseln|îles cook|islas cook|isole cook|cookeilanden|wyspy cooka|о-ва кука|острови кука|астравы кука|кук аралдары
    CL|CHL|America/Santiago|chile|chili|cile|чили|чилі|чылі
    CM|CMR|Africa/Douala|cameroon|kamerun|cameroun|camerún|camerun|kameroen|камерун
    CN|CHN|Asia/Shanghai|china|chine|cina|chiny|китай|кітай|қытай
    CO|COL|America/Bogota|colombia|kolumbien|colombie|kolumbia|колумбия|колумбія|калумбія
    CR|CRI|America/Costa_Rica|costa rica|kostaryka|коста-рика|коста-рыка
    CU|CUB|America/Havana|cuba|kuba|куба
    CV|CPV|Atlantic/Cape_Verde|cape verde|cabo verde|cap-vert|capo verde|kaapverdië|republika zielonego przylądka|кабо-верде|каба-вердэ
    CW|CUW|America/Curacao|curaçao|curazao|кюрасао|кюрасаа
    CX|CXR|Indian/Christmas|christmas island|weihnachtsinsel|île christmas|isla de navidad|isola christmas|christmaseiland|wyspa bożego narodzenia|о-в рождества|острів різдва|востраў каляд|рождество аралы
    CY|CYP|Asia/Nicosia|cyprus|zypern|chypre|chipre|cipro|cypr|кипр|кіпр
    CZ|CZE|Europe/Prague|czechia|tschechien|tchéquie|chequia|cechia|tsjechië|czechy|чехия|чехія|чэхія|czech republic|tschechische republik
    DE|DEU|Europe/Berlin|germany|deutschland|allemagne|alemania|germania|duitsland|niemcy|германия|німеччина|германія|brd|bundesrepublik deutschland|фрг
    DJ|DJI|Africa/Djibouti|djibouti|dschibuti|yibuti|gibuti|dżibuti|джибути|джибуті|джыбуці
    DK|DNK|Europe/Copenhagen|denmark|dänemark|danemark|dinamarca|danimarca|denemarken|dania|дания|данія
    DM|DMA|America/Dominica|dominica|dominique|dominika|доминика|домініка|дамініка
    DO|DOM|America/Santo_Domingo|dominican republic|dominikanische republik|république dominicaine|república dominicana|repubblica dominicana|dominicaanse republiek|dominikana|доминиканская республика|домініканська республіка|дамініканская рэспубліка|доминикан республикасы
    DZ|DZA|Africa/Algiers|algeria|algerien|algérie|argelia|algerije|algieria|алжир|алжыр
    EC|ECU|America/Guayaquil|ecuador|équateur|ekwador|эквадор|еквадор
    EE|EST|Europe/Tallinn|estonia|estland|estonie|эстония|естонія|эстонія
    EG|EGY|Africa/Cairo|egypt|ägypten|égypte|egipto|egitto|egypte|egipt|египет|єгипет|егіпет|мысыр
    EH|ESH|Africa/El_Aaiun|western sahara|westsahara|sahara occidental|sáhara occidental|sahara occidentale|westelijke sahara|sahara zachodnia|западная сахара|західна сахара|заходняя сахара|батыс сахара
    ER|ERI|Africa/Asmara|eritrea|érythrée|erytrea|эритрея|еритрея|эрытрэя
    ES|ESP||spain|spanien|espagne|españa|spagna|spanje|hiszpania|испания|іспанія
    ET|ETH|Africa/Addis_Ababa|ethiopia|äthiopien|éthiopie|etiopía|etiopia|ethiopië|эфиопия|ефіопія|эфіопія
    FI|FIN|Europe/Helsinki|finland|finnland|finlande|finlandia|финляндия|фінляндія|фінляндыя
    FJ|FJI|Pacific/Fiji|fiji|fidschi|fidji|fiyi|figi|fidżi|фиджи|фіджі|фіджы
    FK|FLK|Atlantic/Stanley|falkland islands|falklandinseln|îles malouines|islas malvinas|isole falkland|falklandeilanden|falklandy|фолклендские о-ва|фолклендські острови|фалклендскія астравы|фолкленд аралдары
    FM|FSM||micronesia|mikronesien|micronésie|mikronezja|федеративные штаты микронезии|мікронезія|мікранезія|микронезия
    FO|FRO|Atlantic/Faroe|faroe islands|färöer|îles féroé|islas feroe|isole fær øer|faeröer|wyspy owcze|фарерские о-ва|фарерські острови|фарэрскія астравы|фарер аралдары
    FR|FRA|Europe/Paris|france|frankreich|francia|frankrijk|francja|франция|франція|францыя
    GA|GAB|Africa/Libreville|gabon|gabun|gabón|габон
    GB|GBR|Europe/London|united kingdom|vereinigtes königreich|royaume-uni|reino unido|regno unito|verenigd koninkrijk|wielka brytania|великобритания|велика британія|вялікабрытанія|ұлыбритания|uk|u.k.|great britain|england|scotland|wales|northern ireland|britain|großbritannien|англия
    GD|GRD|America/Grenada|grenada|grenade|granada|гренада|грэнада
    GE|GEO|Asia/Tbilisi|georgia|georgien|géorgie|georgië|gruzja|грузия|грузія
    GF|GUF|America/Cayenne|french guiana|französisch-guayana|guyane française|guayana francesa|guyana francese|frans-guyana|gujana francuska|французская гвиана|французька гвіана|французская гвіяна|француз гвианасы
    GG|GGY|Europe/Guernsey|guernsey|guernesey|гернси|гернсі
    GH|GHA|Africa/Accra|ghana|гана
    GI|GIB|Europe/Gibraltar|gibraltar|gibilterra|гибралтар|гібралтар
    GL|GRL||greenland|grönland|groenland|groenlandia|grenlandia|гренландия|гренландія|грэнландыя
    GM|GMB|Africa/Banjul|gambia|gambie|гамбия|гамбія
    GN|GIN|Africa/Conakry|guinea|guinée|guinee|gwinea|гвинея|гвінея
    GP|GLP|America/Guadeloupe|guadeloupe|guadalupe|guadalupa|gwadelupa|гваделупа|гвадэлупа
    GQ|GNQ|Africa/Malabo|equatorial guinea|äquatorialguinea|guinée équatoriale|guinea ecuatorial|guinea equatoriale|equatoriaal-guinea|gwinea równikowa|экваториальная гвинея|екваторіальна гвінея|экватарыяльная гвінея|экваторлық гвинея
    GR|GRC|Europe/Athens|greece|griechenland|grèce|grecia|griekenland|grecja|греция|греція|грэцыя|грекия
    GS|SGS|Atlantic/South_Georgia|south georgia & south sandwich islands|südgeorgien und die südlichen sandwichinseln|géorgie du sud-et-les îles sandwich du sud|islas georgia del sur y sandwich del sur|georgia del sud e sandwich australi|zuid-georgia en zuidelijke sandwicheilanden|georgia południowa i sandwich południowy|южная георгия и южные сандвичевы о-ва|південна джорджія та південні сандвічеві острови|паўднёвая георгія і паўднёвыя сандвічавы астравы|оңтүстік георгия және оңтүстік сандвич аралдары
    GT|GTM|America/Guatemala|guatemala|gwatemala|гватемала|гватэмала
    GU|GUM|Pacific/Guam|guam|гуам
    GW|GNB|Africa/Bissau|guinea-bissau|guinée-bissau|guinea-bisáu|guinee-bissau|gwinea bissau|гвинея-бисау|гвінея-бісау
    GY|GUY|America/Guyana|guyana|gujana|гайана|гаяна
    HK|HKG|Asia/Hong_Kong|hong kong sar china|sonderverwaltungsregion hongkong|r.a.s. chinoise de hong kong|rae de hong kong (china)|ras di hong kong|hongkong sar van china|sra hongkong (chiny)|гонконг (сар)|гонконг, оар китаю|ганконг, сар (кітай)|сянган аәа
    HM|HMD||heard & mcdonald islands|heard und mcdonaldinseln|îles heard-et-macdonald|islas heard y mcdonald|isole heard e mcdonald|heard en mcdonaldeilanden|wyspy heard i mcdonalda|о-ва херд и макдональд|острови герд і макдоналд|астравы херд і макдональд|херд аралы және макдональд аралдары
    HN|HND|America/Tegucigalpa|honduras|гондурас|гандурас
    HR|HRV|Europe/Zagreb|croatia|kroatien|croatie|croacia|croazia|kroatië|chorwacja|хорватия|хорватія|харватыя
    HT|HTI|America/Port-au-Prince|haiti|haïti|haití|гаити|гаїті|гаіці
    HU|HUN|Europe/Budapest|hungary|ungarn|hongrie|hungría|ungheria|hongarije|węgry|венгрия|угорщина|венгрыя
    ID|IDN||indonesia|indonesien|indonésie|indonesië|indonezja|индонезия|індонезія|інданезія
    IE|IRL|Europe/Dublin|ireland|irland|irlande|irlanda|ierland|irlandia|ирландия|ірландія|ірландыя
    IL|ISR|Asia/Jerusalem|israel|israël|israele|izrael|израиль|ізраїль|ізраіль
    IM|IMN|Europe/Isle_of_Man|isle of man|île de man|isla de man|isola di man|wyspa man|о-в мэн|острів мен|востраў мэн|мэн аралы
    IN|IND|Asia/Kolkata|india|indien|inde|indie|индия|індія|індыя|үндістан
    IO|IOT|Indian/Chagos|british indian ocean territory|britisches territorium im indischen ozean|territoire britannique de l'océan indien|territorio británico del océano índico|territorio britannico dell'oceano indiano|brits indische oceaanterritorium|brytyjskie terytorium oceanu indyjskiego|британская территория в индийском океане|британська територія в індійському океані|брытанская тэрыторыя ў індыйскім акіяне|үнді мұхитындағы британ аймағы
    IQ|IRQ|Asia/Baghdad|iraq|irak|ирак|ірак
    IR|IRN|Asia/Tehran|iran|irán|иран|іран
    IS|ISL|Atlantic/Reykjavik|iceland|island|islande|islandia|islanda|ijsland|исландия|ісландія|ісландыя
    IT|ITA|Europe/Rome|italy|italien|italie|italia|italië|włochy|италия|італія
    JE|JEY|Europe/Jersey|jersey|джерси|джерсі|джэрсі
    JM|JAM|America/Jamaica|jamaica|jamaika|jamaïque|giamaica|jamajka|ямайка
    JO|JOR|Asia/Amman|jordan|jordanien|jordanie|jordania|giordania|jordanië|иордания|йорданія|іарданія
    JP|JPN|Asia/Tokyo|japan|japon|japón|giappone|japonia|япония|японія|жапония
    KE|KEN|Africa/Nairobi|kenya|kenia|кения|кенія
    KG|KGZ|Asia/Bishkek|kyrgyzstan|kirgisistan|kirghizstan|kirguistán|kirghizistan|kirgizië|kirgistan|киргизия|киргизстан|кыргызстан|қырғызстан|kirgisien
    KH|KHM|Asia/Phnom_Penh|cambodia|kambodscha|cambodge|camboya|cambogia|cambodja|kambodża|камбоджа
    KI|KIR||kiribati|кирибати|кірибаті|кірыбаці
    KM|COM|Indian/Comoro|comoros|komoren|comores|comoras|comore|comoren|komory|коморы|комори|каморскія астравы|комор аралдары
    KN|KNA|America/St_Kitts|st. kitts & nevis|st. kitts und nevis|saint-christophe-et-niévès|san cristóbal y nieves|saint kitts e nevis|saint kitts en nevis|saint kitts i nevis|сент-китс и невис|сент-кітс і невіс|сент-китс және невис
    KP|PRK|Asia/Pyongyang|north korea|nordkorea|corée du nord|corea del norte|corea del nord|noord-korea|korea północna|кндр|північна корея|паўночная карэя|солтүстік корея
    KR|KOR|Asia/Seoul|south korea|südkorea|corée du sud|corea del sur|corea del sud|zuid-korea|korea południowa|республика корея|південна корея|паўднёвая карэя|оңтүстік корея|южная корея
    KW|KWT|Asia/Kuwait|kuwait|koweït|koeweit|kuwejt|кувейт
    KY|CYM|America/Cayman|cayman islands|kaimaninseln|îles caïmans|islas caimán|isole cayman|kaaimaneilanden|kajmany|о-ва кайман|кайманові острови|кайманавы астравы|кайман аралдары
    KZ|KAZ|Asia/Almaty|kazakhstan|kasachstan|kazajistán|kazakistan|kazachstan|казахстан|қазақстан|республика казахстан
    LA|LAO|Asia/Vientiane|laos|лаос
    LB|LBN|Asia/Beirut|lebanon|libanon|liban|líbano|libano|ливан|ліван
    LC|LCA|America/St_Lucia|st. lucia|sainte-lucie|santa lucía|saint lucia|сент-люсия|сент-люсія
    LI|LIE|Europe/Vaduz|liechtenstein|лихтенштейн|ліхтенштейн|ліхтэнштэйн
    LK|LKA|Asia/Colombo|sri lanka|шри-ланка|шрі-ланка|шры-ланка
    LR|LBR|Africa/Monrovia|liberia|либерия|ліберія|ліберыя
    LS|LSO|Africa/Maseru|lesotho|lesoto|лесото|лесота
    LT|LTU|Europe/Vilnius|lithuania|litauen|lituanie|lituania|litouwen|litwa|литва|літва
    LU|LUX|Europe/Luxembourg|luxembourg|luxemburg|luxemburgo|lussemburgo|luksemburg|люксембург
    LV|LVA|Europe/Riga|latvia|lettland|lettonie|letonia|lettonia|letland|łotwa|латвия|латвія
    LY|LBY|Africa/Tripoli|libya|libyen|libye|libia|libië|ливия|лівія
    MA|MAR|Africa/Casablanca|morocco|marokko|maroc|marruecos|marocco|maroko|марокко|марока
    MC|MCO|Europe/Monaco|monaco|mónaco|monako|монако|манака
    MD|MDA|Europe/Chisinau|moldova|republik moldau|moldavie|moldavia|moldavië|mołdawia|молдова|малдова|молдавия
    ME|MNE|Europe/Podgorica|montenegro|monténégro|czarnogóra|черногория|чорногорія|чарнагорыя
    MF|MAF|America/Marigot|st. martin|saint-martin|san martín|saint martin|сен-мартен|сен-мартэн
    MG|MDG|Indian/Antananarivo|madagascar|madagaskar|мадагаскар
    MH|MHL||marshall islands|marshallinseln|îles marshall|islas marshall|isole marshall|marshalleilanden|wyspy marshalla|маршалловы о-ва|маршаллові острови|маршалавы астравы|маршалл аралдары
    MK|MKD|Europe/Skopje|north macedonia|nordmazedonien|macédoine du nord|macedonia del norte|macedonia del nord|noord-macedonië|macedonia północna|северная македония|північна македонія|паўночная македонія|солтүстік македония|macedonia
    ML|MLI|Africa/Bamako|mali|мали|малі
    MM|MMR|Asia/Yangon|myanmar (burma)|myanmar|myanmar (birmanie)|myanmar (birmania)|myanmar (birma)|mjanma (birma)|мьянма (бирма)|мʼянма (бірма)|м'янма (бірма)
    MN|MNG||mongolia|mongolei|mongolie|mongolië|монголия|монголія|манголія|моңғолия
    MO|MAC|Asia/Macau|macao sar china|sonderverwaltungsregion macau|r.a.s. chinoise de macao|rae de macao (china)|ras di macao|macau sar van china|sra makau (chiny)|макао (сар)|макао, оар китаю|макаа, сар (кітай)|макао аәа
    MP|MNP|Pacific/Saipan|northern mariana islands|nördliche marianen|îles mariannes du nord|islas marianas del norte|isole marianne settentrionali|noordelijke marianen|mariany północne|северные марианские о-ва|північні маріанські острови|паўночныя марыянскія астравы|солтүстік мариана аралдары
    MQ|MTQ|America/Martinique|martinique|martinica|martynika|мартиника|мартиніка|марцініка
    MR|MRT|Africa/Nouakchott|mauritania|mauretanien|mauritanie|mauritanië|mauretania|мавритания|мавританія|маўрытанія
    MS|MSR|America/Montserrat|montserrat|монтсеррат|мантсерат
    MT|MLT|Europe/Malta|malta|malte|мальта
    MU|MUS|Indian/Mauritius|mauritius|maurice|mauricio|маврикий|маврикій|маўрыкій
    MV|MDV|Indian/Maldives|maldives|malediven|maldivas|maldive|maldiven|malediwy|мальдивы|мальдіви|мальдывы|мальдив аралдары
    MW|MWI|Africa/Blantyre|malawi|malaui|малави|малаві
    MX|MEX||mexico|mexiko|mexique|méxico|messico|meksyk|мексика|мексіка
    MY|MYS|Asia/Kuala_Lumpur|malaysia|malaisie|malasia|maleisië|malezja|малайзия|малайзія
    MZ|MOZ|Africa/Maputo|mozambique|mosambik|mozambico|mozambik|мозамбик|мозамбік|мазамбік
    NA|NAM|Africa/Windhoek|namibia|namibie|namibië|намибия|намібія
    NC|NCL|Pacific/Noumea|new caledonia|neukaledonien|nouvelle-calédonie|nueva caledonia|nuova caledonia|nieuw-caledonië|nowa kaledonia|новая каледония|нова каледонія|новая каледонія|жаңа каледония
    NE|NER|Africa/Niamey|niger|níger|нигер|нігер
    NF|NFK|Pacific/Norfolk|norfolk island|norfolkinsel|île norfolk|isla norfolk|isola norfolk|norfolk|о-в норфолк|острів норфолк|востраў норфалк|норфолк аралы
    NG|NGA|Africa/Lagos|nigeria|нигерия|нігерія|нігерыя
    NI|NIC|America/Managua|nicaragua|nikaragua|никарагуа|нікарагуа
    NL|NLD|Europe/Amsterdam|netherlands|niederlande|pays-bas|países bajos|paesi bassi|nederland|holandia|нидерланды|нідерланди|нідэрланды|нидерланд|holland|the netherlands|голландия
    NO|NOR|Europe/Oslo|norway|norwegen|norvège|noruega|norvegia|noorwegen|norwegia|норвегия|норвегія|нарвегія
    NP|NPL|Asia/Kathmandu|nepal|népal|непал
    NR|NRU|Pacific/Nauru|nauru|науру
    NU|NIU|Pacific/Niue|niue|ниуэ|ніуе|ніуэ
    NZ|NZL|Pacific/Auckland|new zealand|neuseeland|nouvelle-zélande|nueva zelanda|nuova zelanda|nieuw-zeeland|nowa zelandia|новая зеландия|нова зеландія|новая зеландыя|жаңа зеландия
    OM|OMN|Asia/Muscat|oman|omán|оман|аман
    PA|PAN|America/Panama|panama|panamá|панама
    PE|PER|America/Lima|peru|pérou|perú|perù|перу
    PF|PYF||french polynesia|französisch-polynesien|polynésie française|polinesia francesa|polinesia francese|frans-polynesië|polinezja francuska|французская полинезия|французька полінезія|французская палінезія|француз полинезиясы
    PG|PNG||papua new guinea|papua-neuguinea|papouasie-nouvelle-guinée|papúa nueva guinea|papua nuova guinea|papoea-nieuw-guinea|papua-nowa gwinea|папуа — новая гвинея|папуа-нова гвінея|папуа-новая гвінея|папуа — жаңа гвинея
    PH|PHL|Asia/Manila|philippines|philippinen|filipinas|filippine|filipijnen|filipiny|филиппины|філіппіни|філіпіны|филиппин аралдары
    PK|PAK|Asia/Karachi|pakistan|pakistán|пакистан|пакістан|пәкістан
    PL|POL|Europe/Warsaw|poland|polen|pologne|polonia|polska|польша|польща|польшча
    PM|SPM|America/Miquelon|st. pierre & miquelon|st. pierre und miquelon|saint-pierre-et-miquelon|san pedro y miquelón|saint-pierre e miquelon|saint-pierre en miquelon|saint-pierre i miquelon|сен-пьер и микелон|сен-пʼєр і мікелон|сен-п'ер і мікелон|сен-пьер және микелон
    PN|PCN|Pacific/Pitcairn|pitcairn islands|pitcairninseln|îles pitcairn|islas pitcairn|isole pitcairn|pitcairneilanden|pitcairn|о-ва питкэрн|острови піткерн|астравы піткэрн|питкэрн аралдары
    PR|PRI|America/Puerto_Rico|puerto rico|porto rico|portorico|portoryko|пуэрто-рико|пуерто-рико|пуэрта-рыка
    PS|PSE|Asia/Hebron|palestinian territories|palästinensische autonomiegebiete|territoires palestiniens|territorios palestinos|territori palestinesi|palestijnse gebieden|terytoria palestyńskie|палестинские территории|палестинські території|палесцінскія тэрыторыі|палестина аймақтары
    PT|PRT||portugal|portogallo|portugalia|португалия|португалія|партугалія
    PW|PLW|Pacific/Palau|palau|palaos|палау
    PY|PRY|America/Asuncion|paraguay|paragwaj|парагвай
    QA|QAT|Asia/Qatar|qatar|katar|catar|катар
    RE|REU|Indian/Reunion|réunion|la réunion|reunión|riunione|reunion|реюньон|реюньйон|рэюньён
    RO|ROU|Europe/Bucharest|romania|rumänien|roumanie|rumanía|roemenië|rumunia|румыния|румунія|румынія
    RS|SRB|Europe/Belgrade|serbia|serbien|serbie|servië|сербия|сербія
    RU|RUS||russia|russland|russie|rusia|rusland|rosja|россия|росія|расія|ресей|рф|российская федерация|russian federation|rossiya
    RW|RWA|Africa/Kigali|rwanda|ruanda|руанда
    SA|SAU|Asia/Riyadh|saudi arabia|saudi-arabien|arabie saoudite|arabia saudí|arabia saudita|saoedi-arabië|arabia saudyjska|саудовская аравия|саудівська аравія|саудаўская аравія|сауд арабиясы
    SB|SLB|Pacific/Guadalcanal|solomon islands|salomonen|îles salomon|islas salomón|isole salomone|salomonseilanden|wyspy salomona|соломоновы о-ва|соломонові острови|саламонавы астравы|соломон аралдары
    SC|SYC|Indian/Mahe|seychelles|seychellen|seszele|сейшельские о-ва|сейшельські острови|сейшэльскія астравы|сейшель аралдары
    SD|SDN|Africa/Khartoum|sudan|soudan|sudán|soedan|судан
    SE|SWE|Europe/Stockholm|sweden|schweden|suède|suecia|svezia|zweden|szwecja|швеция|швеція|швецыя
    SG|SGP|Asia/Singapore|singapore|singapur|singapour|сингапур|сінгапур
    SH|SHN|Atlantic/St_Helena|st. helena|sainte-hélène|santa elena|sant'elena|sint-helena|wyspa świętej heleny|о-в св. елены|острів святої єлени|востраў святой алены|әулие елена аралы
    SI|SVN|Europe/Ljubljana|slovenia|slowenien|slovénie|eslovenia|slovenië|słowenia|словения|словенія|славенія
    SJ|SJM|Arctic/Longyearbyen|svalbard & jan mayen|spitzbergen und jan mayen|svalbard et jan mayen|svalbard y jan mayen|svalbard e jan mayen|spitsbergen en jan mayen|svalbard i jan mayen|шпицберген и ян-майен|шпіцберген та ян-маєн|шпіцберген і ян-маен|шпицберген және ян-майен
    SK|SVK|Europe/Bratislava|slovakia|slowakei|slovaquie|eslovaquia|slovacchia|slowakije|słowacja|словакия|словаччина|славакія
    SL|SLE|Africa/Freetown|sierra leone|sierra leona|сьерра-леоне|сьєрра-леоне|сьера-леонэ
    SM|SMR|Europe/San_Marino|san marino|saint-marin|сан-марино|сан-марына
    SN|SEN|Africa/Dakar|senegal|sénégal|сенегал
    SO|SOM|Africa/Mogadishu|somalia|somalie|somalië|сомали|сомалі|самалі
    SR|SUR|America/Paramaribo|suriname|surinam|суринам|сурынам
    SS|SSD|Africa/Juba|south sudan|südsudan|soudan du sud|sudán del sur|sud sudan|zuid-soedan|sudan południowy|южный судан|південний судан|паўднёвы судан|оңтүстік судан
    ST|STP|Africa/Sao_Tome|são tomé & príncipe|são tomé und príncipe|sao tomé-et-principe|santo tomé y príncipe|são tomé e príncipe|sao tomé en principe|wyspy świętego tomasza i książęca|сан-томе и принсипи|сан-томе і принсіпі|сан-тамэ і прынсіпі|сан-томе және принсипи
    SV|SLV|America/El_Salvador|el salvador|salvador|salwador|сальвадор
    SX|SXM|America/Lower_Princes|sint maarten|saint-martin (partie néerlandaise)|sint-maarten|синт-мартен|сінт-мартен|сінт-мартэн
    SY|SYR|Asia/Damascus|syria|syrien|syrie|siria|syrië|сирия|сирія|сірыя
    TC|TCA|America/Grand_Turk|turks & caicos islands|turks- und caicosinseln|îles turques-et-caïques|islas turcas y caicos|isole turks e caicos|turks- en caicoseilanden|turks i caicos|тёркс и кайкос|острови теркс і кайкос|астравы цёркс і кайкас|теркс және кайкос аралдары
    TD|TCD|Africa/Ndjamena|chad|tschad|tchad|ciad|tsjaad|czad|чад
    TF|ATF|Indian/Kerguelen|french southern territories|französische süd- und antarktisgebiete|terres australes françaises|territorios australes franceses|terre australi francesi|franse gebieden in de zuidelijke indische oceaan|francuskie terytoria południowe i antarktyczne|французские южные территории|французькі південні території|французскія паўднёвыя тэрыторыі|францияның оңтүстік аймақтары
    TG|TGO|Africa/Lome|togo|того|тога
    TH|THA|Asia/Bangkok|thailand|thaïlande|tailandia|thailandia|tajlandia|таиланд|таїланд|тайланд
    TJ|TJK|Asia/Dushanbe|tajikistan|tadschikistan|tadjikistan|tayikistán|tagikistan|tadzjikistan|tadżykistan|таджикистан|таджыкістан|тәжікстан
    TK|TKL|Pacific/Fakaofo|tokelau|токелау|такелау
    TL|TLS|Asia/Dili|timor-leste|timor oriental|timor est|oost-timor|timor wschodni|восточный тимор|тимор-лешті|тымор-лешці|тимор-лесте
    TM|TKM|Asia/Ashgabat|turkmenistan|turkménistan|turkmenistán|туркменистан|туркменістан|түрікменстан
    TN|TUN|Africa/Tunis|tunisia|tunesien|tunisie|túnez|tunesië|tunezja|тунис|туніс
    TO|TON|Pacific/Tongatapu|tonga|тонга
    TR|TUR|Europe/Istanbul|türkiye|türkei|turquie|turquía|turchia|turkije|turcja|турция|туреччина|турцыя|түркия|turkey
    TT|TTO|America/Port_of_Spain|trinidad & tobago|trinidad und tobago|trinité-et-tobago|trinidad y tobago|trinidad e tobago|trinidad en tobago|trynidad i tobago|тринидад и тобаго|тринідад і тобаго|трынідад і табага|тринидад және тобаго
    TV|TUV|Pacific/Funafuti|tuvalu|тувалу
    TW|TWN|Asia/Taipei|taiwan|taïwan|taiwán|tajwan|тайвань
    TZ|TZA|Africa/Dar_es_Salaam|tanzania|tansania|tanzanie|танзания|танзанія
    UA|UKR|Europe/Kyiv|ukraine|ucrania|ucraina|oekraïne|ukraina|украина|україна|украіна
    UG|UGA|Africa/Kampala|uganda|ouganda|oeganda|уганда
    UM|UMI||u.s. outlying islands|amerikanische überseeinseln|îles mineures éloignées des états-unis|islas menores alejadas de ee. uu.|isole minori esterne degli stati uniti|kleine afgelegen eilanden van de verenigde staten|dalekie wyspy mniejsze stanów zjednoczonych|внешние малые о-ва (сша)|віддалені острови сша|малыя аддаленыя астравы зша|ақш-тың сыртқы кіші аралдары
    US|USA||united states|vereinigte staaten|états-unis|estados unidos|stati uniti|verenigde staten|stany zjednoczone|соединенные штаты|сполучені штати|злучаныя штаты амерыкі|америка құрама штаттары|usa|u.s.a.|u.s.|america|сша|united states of america|eeuu
    UY|URY|America/Montevideo|uruguay|urugwaj|уругвай
    UZ|UZB|Asia/Tashkent|uzbekistan|usbekistan|ouzbékistan|uzbekistán|oezbekistan|узбекистан|узбекістан|өзбекстан
    VA|VAT|Europe/Vatican|vatican city|vatikanstadt|état de la cité du vatican|ciudad del vaticano|città del vaticano|vaticaanstad|watykan|ватикан|ватыкан
    VC|VCT|America/St_Vincent|st. vincent & grenadines|st. vincent und die grenadinen|saint-vincent-et-les grenadines|san vicente y las granadinas|saint vincent e grenadine|saint vincent en de grenadines|saint vincent i grenadyny|сент-винсент и гренадины|сент-вінсент і гренадіни|сент-вінсент і грэнадзіны|сент-винсент және гренадин аралдары
    VE|VEN|America/Caracas|venezuela|wenezuela|венесуэла|венесуела
    VG|VGB|America/Tortola|british virgin islands|britische jungferninseln|îles vierges britanniques|islas vírgenes británicas|isole vergini britanniche|britse maagdeneilanden|brytyjskie wyspy dziewicze|виргинские о-ва (великобритания)|британські віргінські острови|брытанскія віргінскія астравы|британдық виргин аралдары
    VI|VIR|America/St_Thomas|u.s. virgin islands|amerikanische jungferninseln|îles vierges des états-unis|islas vírgenes de ee. uu.|isole vergini americane|amerikaanse maagdeneilanden|wyspy dziewicze stanów zjednoczonych|виргинские о-ва (сша)|віргінські острови (сша)|амерыканскія віргінскія астравы|ақш-тың виргин аралдары
    VN|VNM|Asia/Ho_Chi_Minh|vietnam|viêt nam|wietnam|вьетнам|вʼєтнам|в'етнам|viet nam
    VU|VUT|Pacific/Efate|vanuatu|вануату
    WF|WLF|Pacific/Wallis|wallis & futuna|wallis und futuna|wallis-et-futuna|wallis y futuna|wallis e futuna|wallis en futuna|wallis i futuna|уоллис и футуна|уолліс і футуна|уоліс і футуна|уоллис және футуна
    WS|WSM|Pacific/Apia|samoa|самоа
    YE|YEM|Asia/Aden|yemen|jemen|yémen|йемен|ємен|емен
    YT|MYT|Indian/Mayotte|mayotte|majotta|майотта|маёта
    ZA|ZAF|Africa/Johannesburg|south africa|südafrika|afrique du sud|sudáfrica|sudafrica|zuid-afrika|republika południowej afryki|южно-африканская республика|південно-африканська республіка|паўднёва-афрыканская рэспубліка|оңтүстік африка
    ZM|ZMB|Africa/Lusaka|zambia|sambia|zambie|замбия|замбія
    ZW|ZWE|Africa/Harare|zimbabwe|simbabwe|zimbabue|зимбабве|зімбабве|зімбабвэ
    """#
}
