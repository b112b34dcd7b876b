// Made by Tests/ProfilesTests/make-phone-tables.py from the metadata of libphonenumber
// 9.0.43 (https://github.com/google/libphonenumber), Copyright (C) The Libphonenumber Authors,
// licensed under the Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
// Changed in form: patterns and prefixes became one automaton. Never edited by hand.
// swift-format-ignore-file

/// What is known of the telephone numbers of the world.
enum PhoneTables {
  /// The edition of the metadata.
  static let version = "9.0.43"
  static let nodeCount = 17594
  static let zoneRoot = 15900
  static let operatorRoot = 17593

  /// Calling code, root, possible lengths and local ones as bits, regions.
  static let codes: StaticString = #"""
    1 943 1024 128 US AG AI AS BB BM BS CA DM DO GD GU JM KN KY LC MP MS PR SX TC TT VC VG VI
    7 1096 17408 128 RU KZ
    20 1155 1792 192 EG
    27 1280 2016 0 ZA
    30 1382 7168 0 GR
    31 1479 4064 0 NL
    32 1543 768 0 BE
    33 1617 512 0 FR
    34 1691 512 0 ES
    36 1753 768 192 HU
    39 1890 8128 0 IT VA
    40 1956 576 0 RO
    41 2040 4608 0 CH
    43 2184 16368 8 AT
    44 2529 1664 368 GB GG IM JE
    45 2587 256 0 DK
    46 2726 6080 0 SE
    47 2807 288 0 NO SJ
    48 2889 1984 0 PL
    49 3120 65520 12 DE
    51 3183 768 192 PE
    52 3279 1024 384 MX
    53 3331 1472 48 CU
    54 3558 3072 448 AR
    55 3629 3840 0 BR
    56 3714 3584 0 CL
    57 3780 3328 144 CO
    58 3838 1024 128 VE
    60 3964 1792 192 MY
    61 4091 6112 0 AU CC CX
    62 4243 262016 96 ID
    63 4303 16192 176 PH
    64 4403 2016 0 NZ
    65 4465 3328 0 SG
    66 4530 9984 0 TH
    81 4652 261888 0 JP
    82 4781 32608 152 KR
    84 4871 1920 0 VN
    86 5059 8064 96 CN
    90 5164 13440 0 TR
    91 5380 16128 192 IN
    92 5473 7936 224 PK
    93 5494 512 128 AF
    94 5533 512 128 LK
    95 5699 1984 32 MM
    98 5774 1264 256 IR
    211 5793 512 0 SS
    212 5856 512 0 MA EH
    213 5913 768 0 DZ
    216 5970 256 0 TN
    218 6008 512 128 LY
    220 6059 640 0 GM
    221 6115 512 0 SN
    222 6143 256 0 MR
    223 6176 256 0 ML
    224 6211 768 0 GN
    225 6243 1024 0 CI
    226 6274 256 0 BF
    227 6317 256 0 NE
    228 6340 256 0 TG
    229 6366 1024 0 BJ
    230 6437 1408 0 MU
    231 6484 896 0 LR
    232 6505 256 64 SL
    233 6558 768 128 GH
    234 6617 31744 192 NG
    235 6639 256 0 TD
    236 6665 256 0 CF
    237 6696 768 0 CM
    238 6733 128 0 CV
    239 6750 128 0 ST
    240 6792 512 0 GQ
    241 6819 384 0 GA
    242 6853 512 0 CG
    243 6892 1920 0 CD
    244 6912 512 0 AO
    245 6939 640 0 GW
    246 6953 128 0 IO
    247 6971 96 0 AC
    248 7008 128 0 SC
    249 7028 512 0 SD
    250 7066 768 0 RW
    251 7185 512 128 ET
    252 7238 960 0 SO
    253 7256 256 0 DJ
    254 7315 1920 0 KE
    255 7371 512 0 TZ
    256 7424 512 224 UG
    257 7443 256 0 BI
    258 7472 768 0 MZ
    260 7510 512 64 ZM
    261 7544 512 128 MG
    262 7654 512 0 RE YT
    263 7720 1664 64 ZW
    264 7799 768 0 NA
    265 7820 640 0 MW
    266 7845 256 0 LS
    267 7904 1408 0 BW
    268 7945 768 0 SZ
    269 7967 128 16 KM
    290 7986 48 0 SH TA
    291 8007 128 64 ER
    297 8052 128 0 AW
    298 8087 64 0 FO
    299 8115 64 0 GL
    350 8144 256 0 GI
    351 8265 512 0 PT
    352 8329 4080 0 LU
    353 8430 1920 96 IE
    354 8513 640 0 IS
    355 8566 960 32 AL
    356 8642 256 0 MT
    357 8697 256 0 CY
    358 8784 8160 0 FI AX
    359 8841 5056 48 BG
    370 8903 256 0 LT
    371 8948 256 0 LV
    372 9019 1408 0 EE
    373 9077 256 0 MD
    374 9140 256 96 AM
    375 9215 4032 32 BY
    376 9248 832 0 AD
    377 9278 768 0 MC
    378 9314 1280 64 SM
    380 9365 1536 224 UA
    381 9428 8128 48 RS
    382 9487 768 64 ME
    383 9536 7936 0 XK
    385 9624 896 64 HR
    386 9680 480 0 SI
    387 9747 768 64 BA
    389 9817 256 192 MK
    420 9914 7680 0 CZ
    421 10002 704 0 SK
    423 10077 640 0 LI
    500 10088 32 0 FK
    501 10119 2176 0 BZ
    502 10159 2304 0 GT
    503 10205 2432 0 SV
    504 10271 2304 0 HN
    505 10307 256 0 NI
    506 10367 1280 0 CR
    507 10455 3456 0 PA
    508 10502 576 0 PM
    509 10541 256 0 HT
    590 10618 512 0 GP BL MF
    591 10674 768 128 BO
    592 10727 128 0 GY
    593 10775 3840 128 EC
    594 10836 512 0 GF
    595 10921 4032 32 PY
    596 10983 512 0 MQ
    597 11021 192 0 SR
    598 11074 16368 0 UY
    599 11144 384 0 CW BQ
    670 11182 384 0 TL
    672 11199 64 32 NF
    673 11223 128 0 BN
    674 11248 128 0 NR
    675 11296 384 0 PG
    676 11336 160 0 TO
    677 11364 160 0 SB
    678 11404 160 0 VU
    679 11435 2176 0 FJ
    680 11466 128 0 PW
    681 11499 576 0 WF
    682 11512 32 0 CK
    683 11524 144 0 NU
    685 11547 1248 0 WS
    686 11601 288 0 KI
    687 11628 64 0 NC
    688 11642 224 0 TV
    689 11679 832 0 PF
    690 11695 240 0 TK
    691 11727 128 0 FM
    692 11755 128 0 MH
    800 11765 256 0 001
    808 11774 256 0 001
    850 11799 1280 192 KP
    852 11948 3040 0 HK
    853 11982 384 0 MO
    855 12044 1792 192 KH
    856 12067 1792 64 LA
    870 12095 4608 0 001
    878 12099 4096 0 001
    880 12340 1984 0 BD
    881 12350 1536 0 001
    882 12391 8064 0 001
    883 12417 7936 0 001
    886 12544 3968 0 TW
    888 12556 2048 0 001
    960 12605 1152 0 MV
    961 12647 384 0 LB
    962 12771 768 0 JO
    963 12801 768 192 SY
    964 12832 1792 192 IQ
    965 12901 384 0 KW
    966 12953 1536 128 SA
    967 12982 896 64 YE
    968 13025 896 0 OM
    970 13068 1792 128 PS
    971 13133 8160 0 AE
    972 13256 8064 0 IL
    973 13325 256 0 BH
    974 13372 2944 0 QA
    975 13393 384 64 BT
    976 13440 1792 112 MN
    977 13494 3328 192 NP
    979 13504 512 256 001
    992 13540 512 232 TJ
    993 13570 256 0 TM
    994 13624 512 128 AZ
    995 13737 512 192 GE
    996 13799 1536 96 KG
    998 13957 512 0 UZ
    """#

  /// The region of a label is its place here: label / 16; label % 16 is the type.
  static let regionsOfLabels: StaticString = #"""
    US CA BS BB AI AG VG VI KY BM GD TC JM MS MP GU AS SX LC DM VC PR DO TT
    KN RU KZ EG ZA GR NL BE FR ES HU IT VA RO CH AT GB GG JE IM DK SE NO SJ
    PL DE PE MX CU AR BR CL CO VE MY AU CX CC ID PH NZ SG TH JP KR VN CN TR
    IN PK AF LK MM IR SS MA DZ TN LY GM SN MR ML GN CI BF NE TG BJ MU LR SL
    GH NG TD CF CM CV ST GQ GA CG CD AO GW IO AC SC SD RW ET SO DJ KE TZ UG
    BI MZ ZM MG RE YT ZW NA MW LS BW SZ KM SH TA ER AW FO GL GI PT LU IE IS
    AL MT CY FI AX BG LT LV EE MD AM BY AD MC SM UA RS ME XK HR SI BA MK CZ
    SK LI FK BZ GT SV HN NI CR PA PM HT MF GP BL BO GY EC GF PY MQ SR UY BQ
    CW TL NF BN NR PG TO SB VU FJ PW WF CK NU WS KI NC TV PF TK FM MH 001 KP
    HK MO KH LA BD TW MV LB JO SY IQ KW SA YE OM PS AE IL BH QA BT MN NP TJ
    TM AZ GE KG UZ
    """#

  /// Region, calling code, general root, lengths, local ones, international prefix, national prefix, rule.
  static let regions: StaticString = #"""
    AC	247	13964	96	0	00		
    AD	376	13977	832	0	00		
    AE	971	14000	8160	0	00	0	
    AF	93	14001	512	128	00	0	
    AG	1	14007	1024	128	011	([457]\d{6})$|1	268$1
    AI	1	14010	1024	128	011	([2457]\d{6})$|1	264$1
    AL	355	14020	960	32	00	0	
    AM	374	14024	256	96	00	0	
    AO	244	14025	512	0	00		
    AR	54	14030	3072	448	00	0?(?:(11|2(?:2(?:02?|[13]|2[13-79]|4[1-6]|5[2457]|6[124-8]|7[1-4]|8[13-6]|9[1267])|3(?:02?|1[467]|2[03-6]|3[13-8]|[49][2-6]|5[2-8]|[67])|4(?:7[3-578]|9)|6(?:[0136]|2[24-6]|4[6-8]?|5[15-8])|80|9(?:0[1-3]|[19]|2\d|3[1-6]|4[02568]?|5[2-4]|6[2-46]|72?|8[23]?))|3(?:3(?:2[79]|6|8[2578])|4(?:0[0-24-9]|[12]|3[5-8]?|4[24-7]|5[4-68]?|6[02-9]|7[126]|8[2379]?|9[1-36-8])|5(?:1|2[1245]|3[237]?|4[1-46-9]|6[2-4]|7[1-6]|8[2-5]?)|6[24]|7(?:[069]|1[1568]|2[15]|3[145]|4[13]|5[14-8]|7[2-57]|8[126])|8(?:[01]|2[15-7]|3[2578]?|4[13-6]|5[4-8]?|6[1-357-9]|7[36-8]?|8[5-8]?|9[124])))15)?	9$1
    AS	1	14032	1024	128	011	([267]\d{6})$|1	684$1
    AT	43	14073	16368	8	00	0	
    AU	61	14086	6112	0	001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011	(183[12])|0	
    AW	297	14089	128	0	00		
    AX	358	14096	8160	0	00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))	0	
    AZ	994	14098	512	128	00	0	
    BA	387	14100	768	64	00	0	
    BB	1	14103	1024	128	011	([2-9]\d{6})$|1	246$1
    BD	880	14108	1984	0	00	0	
    BE	32	14109	768	0	00	0	
    BF	226	14110	256	0	00		
    BG	359	14113	5056	48	00	0	
    BH	973	14114	256	0	00		
    BI	257	14116	256	0	00		
    BJ	229	14117	1024	0	00		
    BL	590	14121	512	0	00	0	
    BM	1	14124	1024	128	011	([2-9]\d{6})$|1	441$1
    BN	673	14125	128	0	00		
    BO	591	14129	768	128	00(?:1\d)?	0(1\d)?	
    BQ	599	14130	128	0	00		
    BR	55	14142	3840	0	00(?:1[245]|2[1-35]|31|4[13]|[56]5|99)	(?:0|90)(?:(1[245]|2[1-35]|31|4[13]|[56]5|99)(\d{10,11}))?	$2
    BS	1	14145	1024	128	011	([3-8]\d{6})$|1	242$1
    BT	975	14146	384	64	00		
    BW	267	14149	1408	0	00		
    BY	375	14157	4032	32	810	0|80?	
    BZ	501	14158	2176	0	00		
    CA	1	14160	1152	0	011	1	
    CC	61	14167	6080	0	001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011	([59]\d{7})$|0	8$1
    CD	243	14169	1920	0	00	0	
    CF	236	14173	256	0	00		
    CG	242	14176	512	0	00		
    CH	41	14179	4608	0	00	0	
    CI	225	14180	1024	0	00		
    CK	682	14181	32	0	00		
    CL	56	14184	3584	0	(?:0|1(?:1[0-69]|2[02-5]|5[13-58]|69|7[0167]|8[018]))0		
    CM	237	14186	768	0	00		
    CN	86	14210	8064	96	00|1(?:[12]\d|79)\d\d00	(1(?:[12]\d|79)\d\d)|0	
    CO	57	14213	3328	144	00(?:4(?:[14]4|56)|[579])	0([3579]|4(?:[14]4|56))?	
    CR	506	14218	1280	0	00	(19(?:0[0-2468]|1[09]|20|66|77|99))	
    CU	53	14219	1472	48	119	0	
    CV	238	14220	128	0	0		
    CW	599	14221	384	0	00		
    CX	61	14167	6080	0	001[14-689]|14(?:1[14]|34|4[17]|[56]6|7[47]|88)0011	([59]\d{7})$|0	8$1
    CY	357	14222	256	0	00		
    CZ	420	14225	7680	0	00		
    DE	49	14240	65520	12	00	0	
    DJ	253	14241	256	0	00		
    DK	45	14242	256	0	00		
    DM	1	14245	1024	128	011	([2-7]\d{6})$|1	767$1
    DO	1	14246	1024	128	011	1	
    DZ	213	14247	768	0	00	0	
    EC	593	14248	3840	128	00	0	
    EE	372	14255	1408	0	00		
    EG	20	14256	1792	192	00	0	
    EH	212	14257	512	0	00	0	
    ER	291	14258	128	64	00	0	
    ES	34	14259	512	0	00		
    ET	251	14260	512	128	00	0	
    FI	358	14262	8160	0	00|99(?:[01469]|5(?:[14]1|3[23]|5[59]|77|88|9[09]))	0	
    FJ	679	14264	2176	0	0(?:0|52)		
    FK	500	14265	32	0	00		
    FM	691	14267	128	0	00		
    FO	298	14268	64	0	00	(10(?:01|[12]0|88))	
    FR	33	14269	512	0	00	0	
    GA	241	14270	384	0	00	0(11\d{6}|60\d{6}|61\d{6}|6[256]\d{6}|7[467]\d{6})	$1
    GB	44	14271	1664	368	00	0|180020	
    GD	1	14273	1024	128	011	([2-9]\d{6})$|1	473$1
    GE	995	14274	512	192	00	0	
    GF	594	14280	512	0	00	0	
    GG	44	14283	1664	64	00	([25-9]\d{5})$|0|180020	1481$1
    GH	233	14286	768	128	00	0	
    GI	350	14287	256	0	00		
    GL	299	14289	64	0	00		
    GM	220	14290	640	0	00		
    GN	224	14291	768	0	00		
    GP	590	14121	512	0	00	0	
    GQ	240	14293	512	0	00		
    GR	30	14299	7168	0	00		
    GT	502	14300	2304	0	00		
    GU	1	14302	1024	128	011	([2-9]\d{6})$|1	671$1
    GW	245	14303	640	0	00		
    GY	592	14307	128	0	001		
    HK	852	14316	3040	0	00(?:30|5[09]|[126-9]?)		
    HN	504	14317	2304	0	00		
    HR	385	14319	896	64	00	0	
    HT	509	14320	256	0	00		
    HU	36	14321	768	192	00	06	
    ID	62	14332	262016	96	00[89]	0	
    IE	353	14333	1920	96	00	0	
    IL	972	14335	8064	0	0(?:0|1(?:05|[2-9]))	0	
    IM	44	14338	1024	64	00	([25-8]\d{5})$|0|180020	1624$1
    IN	91	14340	16128	192	00	0	
    IO	246	14341	128	0	00		
    IQ	964	14342	1792	192	00	0	
    IR	98	14353	1264	256	00	0	
    IS	354	14354	640	0	00|1(?:0(?:01|[12]0)|100)		
    IT	39	14358	8128	0	00		
    JE	44	14361	1024	64	00	([0-24-8]\d{5})$|0|180020	1534$1
    JM	1	14363	1024	128	011	1	
    JO	962	14365	768	0	00	0	
    JP	81	14368	261888	0	010	(000[2569]\d{4,6})$|(?:(?:003768)0?)|0	$1
    KE	254	14371	1920	0	000	0	
    KG	996	14372	1536	96	00	0	
    KH	855	14373	1792	192	00[14-9]	0	
    KI	686	14375	288	0	00	0	
    KM	269	14376	128	16	00		
    KN	1	14246	1024	128	011	([2-7]\d{6})$|1	869$1
    KP	850	14378	1280	192	00|99	0	
    KR	82	14393	32608	152	00(?:[125689]|3(?:[46]5|91)|7(?:00|27|3|55|6[126]))	0(8(?:[1-46-8]|5\d\d))?	
    KW	965	14395	384	0	00		
    KY	1	14397	1024	128	011	([2-9]\d{6})$|1	345$1
    KZ	7	14408	17408	224	810	8	
    LA	856	14409	1792	64	00	0	
    LB	961	14410	384	0	00	0	
    LC	1	14411	1024	128	011	([2-8]\d{6})$|1	758$1
    LI	423	14412	640	0	00	(1001)|0	
    LK	94	14269	512	128	00	0	
    LR	231	14413	896	0	00	0	
    LS	266	14414	256	0	00		
    LT	370	14415	256	0	00	[08]	
    LU	352	14418	4080	0	00	(15(?:0[06]|1[12]|[35]5|4[04]|6[26]|77|88|99)\d)	
    LV	371	14420	256	0	00		
    LY	218	14421	512	128	00	0	
    MA	212	14257	512	0	00	0	
    MC	377	14422	768	0	00	0	
    MD	373	14423	256	0	00	0	
    ME	382	14424	768	64	00	0	
    MF	590	14121	512	0	00	0	
    MG	261	14425	512	128	00	([24-9]\d{6})$|0	20$1
    MH	692	14427	128	0	011	1	
    MK	389	14428	256	192	00	0	
    ML	223	14429	256	0	00		
    MM	95	14431	1984	32	00	0	
    MN	976	14432	1792	112	001	0	
    MO	853	14434	384	0	00		
    MP	1	14436	1024	128	011	([2-9]\d{6})$|1	670$1
    MQ	596	14439	512	0	00	0	
    MR	222	14440	256	0	00		
    MS	1	14441	1024	128	011	([34]\d{6})$|1	664$1
    MT	356	14444	256	0	00		
    MU	230	14445	1408	0	0(?:0|[24-7]0|3[03])		
    MV	960	14447	1152	0	0(?:0|19)		
    MW	265	14448	640	0	00	0	
    MX	52	14449	1024	384	0[09]		
    MY	60	14450	1792	192	00	0	
    MZ	258	14451	768	0	00		
    NA	264	14452	768	0	00	0	
    NC	687	14454	64	0	00		
    NE	227	14455	256	0	00		
    NF	672	14456	64	32	00	([0-258]\d{4})$	3$1
    NG	234	14458	31744	192	009	0	
    NI	505	14460	256	0	00		
    NL	31	14463	4064	0	00	0	
    NO	47	14464	288	0	00		
    NP	977	14465	3328	192	00	0	
    NR	674	14474	128	0	00		
    NU	683	14477	144	0	00		
    NZ	64	14480	2016	0	0(?:0|161)	0	
    OM	968	14482	896	0	00		
    PA	507	14484	3456	0	00		
    PE	51	14485	768	192	00|19(?:1[124]|77|90)00	0	
    PF	689	14486	832	0	00		
    PG	675	14489	384	0	00|140[1-3]		
    PH	63	14493	16192	176	00	0	
    PK	92	14504	7936	224	00	0	
    PL	48	14505	1984	0	00		
    PM	508	14506	576	0	00	0	
    PR	1	14508	1024	128	011	1	
    PS	970	14509	1792	128	00	0	
    PT	351	14511	512	0	00		
    PW	680	14513	128	0	01[12]		
    PY	595	14515	4032	32	00	0	
    QA	974	14520	2944	0	00		
    RE	262	14522	512	0	00	0	
    RO	40	14523	576	0	00	0	
    RS	381	14528	8128	48	00	0	
    RU	7	14529	17408	128	810	8	
    RW	250	14530	768	0	00	0	
    SA	966	14531	1536	128	00	0	
    SB	677	14532	160	0	0[01]		
    SC	248	14533	128	0	010|0[0-2]		
    SD	249	14534	512	0	00	0	
    SE	46	14542	6080	0	00	0	
    SG	65	14544	3328	0	0[0-3]\d		
    SH	290	14545	48	0	00		
    SI	386	14546	480	0	00|10(?:22|66|88|99)	0	
    SJ	47	14547	288	0	00		
    SK	421	14548	704	0	00	0	
    SL	232	14549	256	64	00	0	
    SM	378	14552	1280	64	00	([89]\d{5})$	0549$1
    SN	221	14553	512	0	00		
    SO	252	14554	960	0	00	0	
    SR	597	14555	192	0	00		
    SS	211	14534	512	0	00	0	
    ST	239	14557	128	0	00		
    SV	503	14561	2432	0	00		
    SX	1	14564	1024	128	011	(5\d{6})$|1	721$1
    SY	963	14565	768	192	00	0	
    SZ	268	14566	768	0	00		
    TA	290	14304	16	0	00		
    TC	1	14568	1024	128	011	([2-479]\d{6})$|1	649$1
    TD	235	14569	256	0	00|16		
    TG	228	14570	256	0	00		
    TH	66	14573	9984	0	00[1-9]	0	
    TJ	992	14574	512	232	810		
    TK	690	14575	240	0	00		
    TL	670	14576	384	0	00		
    TM	993	14577	256	0	810	8	
    TN	216	14578	256	0	00		
    TO	676	14579	160	0	00		
    TR	90	14582	13440	0	00	0	
    TT	1	14246	1024	128	011	([2-46-8]\d{6})$|1	868$1
    TV	688	14583	224	0	00		
    TW	886	14584	3968	0	0(?:0[25-79]|19)	0	
    TZ	255	14585	512	0	00[056]	0	
    UA	380	14586	1536	224	00	0	
    UG	256	14587	512	224	00[057]	0	
    US	1	14160	1024	128	011	1	
    UY	598	14591	16368	0	0(?:0|1[3-9]\d)	0	
    UZ	998	14592	512	0	00		
    VA	39	14593	8128	0	00		
    VC	1	14594	1024	128	011	([2-7]\d{6})$|1	784$1
    VE	58	14595	1024	128	00	0	
    VG	1	14596	1024	128	011	([2-578]\d{6})$|1	284$1
    VI	1	14598	1024	128	011	([2-9]\d{6})$|1	340$1
    VN	84	14599	1920	0	00	0	
    VU	678	14600	160	0	00		
    WF	681	14601	576	0	00		
    WS	685	14602	1248	0	0		
    XK	383	14603	7936	0	00	0	
    YE	967	14604	896	64	00	0	
    YT	262	14606	512	0	00	0	
    ZA	27	14607	2016	0	00	0	
    ZM	260	14608	512	64	00	0	
    ZW	263	14609	1664	64	00	0	
    """#

  /// Time zones.
  static let zoneNames: StaticString = #"""
    Africa/Abidjan
    Africa/Accra
    Africa/Addis_Ababa
    Africa/Asmera
    Africa/Bamako
    Africa/Bangui
    Africa/Banjul
    Africa/Blantyre
    Africa/Brazzaville
    Africa/Bujumbura
    Africa/Cairo
    Africa/Conakry
    Africa/Dakar
    Africa/Dar_es_Salaam
    Africa/Djibouti
    Africa/Douala
    Africa/Freetown
    Africa/Gaborone
    Africa/Harare
    Africa/Johannesburg
    Africa/Kampala
    Africa/Khartoum
    Africa/Kigali
    Africa/Kinshasa
    Africa/Lagos
    Africa/Libreville
    Africa/Lome
    Africa/Luanda
    Africa/Lubumbashi
    Africa/Lusaka
    Africa/Malabo
    Africa/Maputo
    Africa/Maseru
    Africa/Mbabane
    Africa/Mogadishu
    Africa/Nairobi
    Africa/Ndjamena
    Africa/Niamey
    Africa/Nouakchott
    Africa/Ouagadougou
    Africa/Porto-Novo
    Africa/Sao_Tome
    Africa/Tunis
    Africa/Windhoek
    America/Adak
    America/Anchorage
    America/Anguilla
    America/Antigua
    America/Aruba
    America/Asuncion
    America/Barbados
    America/Belize
    America/Bogota
    America/Boise
    America/Buenos_Aires
    America/Cancun
    America/Caracas
    America/Cayenne
    America/Cayman
    America/Chicago
    America/Ciudad_Juarez
    America/Costa_Rica
    America/Curacao
    America/Denver
    America/Dominica
    America/Edmonton
    America/El_Salvador
    America/Fort_Nelson
    America/Godthab
    America/Grand_Turk
    America/Grenada
    America/Guadeloupe
    America/Guatemala
    America/Guayaquil
    America/Guyana
    America/Halifax
    America/Havana
    America/Jamaica
    America/Juneau
    America/Kralendijk
    America/La_Paz
    America/Lima
    America/Los_Angeles
    America/Lower_Princes
    America/Manaus
    America/Martinique
    America/Matamoros
    America/Mazatlan
    America/Mexico_City
    America/Miquelon
    America/Montevideo
    America/Montserrat
    America/Nassau
    America/New_York
    America/Noronha
    America/North_Dakota/Center
    America/Ojinaga
    America/Panama
    America/Paramaribo
    America/Phoenix
    America/Port-au-Prince
    America/Port_of_Spain
    America/Puerto_Rico
    America/Regina
    America/Rio_Branco
    America/Santiago
    America/Santo_Domingo
    America/Sao_Paulo
    America/Scoresbysund
    America/St_Johns
    America/St_Kitts
    America/St_Lucia
    America/St_Thomas
    America/St_Vincent
    America/Tegucigalpa
    America/Thule
    America/Tijuana
    America/Toronto
    America/Tortola
    America/Vancouver
    America/Winnipeg
    Arctic/Longyearbyen
    Asia/Aden
    Asia/Almaty
    Asia/Amman
    Asia/Anadyr
    Asia/Aqtobe
    Asia/Ashgabat
    Asia/Baghdad
    Asia/Bahrain
    Asia/Baku
    Asia/Bangkok
    Asia/Beirut
    Asia/Bishkek
    Asia/Brunei
    Asia/Calcutta
    Asia/Choibalsan
    Asia/Colombo
    Asia/Damascus
    Asia/Dhaka
    Asia/Dili
    Asia/Dubai
    Asia/Dushanbe
    Asia/Ho_Chi_Minh
    Asia/Hong_Kong
    Asia/Hovd
    Asia/Irkutsk
    Asia/Jakarta
    Asia/Jayapura
    Asia/Jerusalem
    Asia/Kabul
    Asia/Kamchatka
    Asia/Karachi
    Asia/Katmandu
    Asia/Krasnoyarsk
    Asia/Kuching
    Asia/Kuwait
    Asia/Magadan
    Asia/Makassar
    Asia/Manila
    Asia/Muscat
    Asia/Nicosia
    Asia/Novosibirsk
    Asia/Omsk
    Asia/Phnom_Penh
    Asia/Qatar
    Asia/Rangoon
    Asia/Riyadh
    Asia/Sakhalin
    Asia/Seoul
    Asia/Shanghai
    Asia/Singapore
    Asia/Taipei
    Asia/Tashkent
    Asia/Tbilisi
    Asia/Tehran
    Asia/Thimphu
    Asia/Tokyo
    Asia/Ulaanbaatar
    Asia/Vientiane
    Asia/Vladivostok
    Asia/Yakutsk
    Asia/Yekaterinburg
    Asia/Yerevan
    Atlantic/Azores
    Atlantic/Bermuda
    Atlantic/Canary
    Atlantic/Cape_Verde
    Atlantic/Faeroe
    Atlantic/Reykjavik
    Atlantic/St_Helena
    Atlantic/Stanley
    Australia/Adelaide
    Australia/Brisbane
    Australia/Eucla
    Australia/Lord_Howe
    Australia/Perth
    Australia/Sydney
    Europe/Amsterdam
    Europe/Andorra
    Europe/Athens
    Europe/Belgrade
    Europe/Berlin
    Europe/Bratislava
    Europe/Brussels
    Europe/Bucharest
    Europe/Budapest
    Europe/Chisinau
    Europe/Copenhagen
    Europe/Gibraltar
    Europe/Guernsey
    Europe/Helsinki
    Europe/Isle_of_Man
    Europe/Istanbul
    Europe/Jersey
    Europe/Kyiv
    Europe/Lisbon
    Europe/Ljubljana
    Europe/London
    Europe/Luxembourg
    Europe/Madrid
    Europe/Malta
    Europe/Mariehamn
    Europe/Monaco
    Europe/Moscow
    Europe/Oslo
    Europe/Paris
    Europe/Podgorica
    Europe/Prague
    Europe/Rome
    Europe/Samara
    Europe/San_Marino
    Europe/Sarajevo
    Europe/Skopje
    Europe/Sofia
    Europe/Stockholm
    Europe/Tirane
    Europe/Vaduz
    Europe/Vatican
    Europe/Vienna
    Europe/Warsaw
    Europe/Zagreb
    Europe/Zurich
    Indian/Antananarivo
    Indian/Chagos
    Indian/Christmas
    Indian/Cocos
    Indian/Comoro
    Indian/Mahe
    Indian/Maldives
    Indian/Mauritius
    Indian/Mayotte
    Indian/Reunion
    Pacific/Apia
    Pacific/Auckland
    Pacific/Chatham
    Pacific/Efate
    Pacific/Enderbury
    Pacific/Fakaofo
    Pacific/Fiji
    Pacific/Funafuti
    Pacific/Galapagos
    Pacific/Gambier
    Pacific/Guadalcanal
    Pacific/Guam
    Pacific/Honolulu
    Pacific/Kiritimati
    Pacific/Kosrae
    Pacific/Majuro
    Pacific/Marquesas
    Pacific/Nauru
    Pacific/Niue
    Pacific/Norfolk
    Pacific/Noumea
    Pacific/Pago_Pago
    Pacific/Palau
    Pacific/Ponape
    Pacific/Port_Moresby
    Pacific/Rarotonga
    Pacific/Saipan
    Pacific/Tahiti
    Pacific/Tarawa
    Pacific/Tongatapu
    Pacific/Truk
    Pacific/Wallis
    """#

  /// Places in the list of time zones; a label of the zones is a line here, from 1.
  static let zoneLists: StaticString = #"""
    0
    1
    2
    3
    4
    5
    6
    7
    8
    9
    10
    11
    12
    13
    14
    15
    16
    17
    18
    19
    20
    21
    22
    23
    23 28
    24
    25
    26
    27
    28
    29
    30
    31
    32
    33
    34
    35
    36
    37
    38
    39
    40
    41
    42
    43
    44 45
    44 45 46 47 50 53 58 59 63 64 65 67 69 70 75 77 78 82 83 91 92 93 95 99 101 102 103 106 109 110 111 112 113 117 118 119 120 185 264 265 274 279
    46
    47
    48
    49
    50
    51
    52
    53 82
    54
    55
    55 60 86 87 88 93 96 116
    56
    57
    58
    59
    60
    61
    62
    62 79
    63
    63 95
    63 99
    64
    65
    66
    67
    68
    68 108 115
    69
    70
    71
    72
    73
    73 261
    74
    75
    75 109
    76
    77
    78
    79
    80
    81
    82
    83
    84
    84 94 104 107
    85
    86
    87
    87 88
    88
    88 93
    88 116
    89
    90
    91
    92
    93
    94
    96
    97
    98
    99
    100
    101
    102
    102 109
    103
    104
    105
    106
    107
    108
    110
    111
    112
    113
    114
    115
    116
    117
    118
    119
    120
    121
    121 225
    122
    123
    123 125 126 146 151 154 157 162 163 168 180 181 182 205 224 230
    123 126
    123 126 224
    124
    125
    126
    127
    128
    129
    130
    131
    132
    133
    134
    135
    136
    136 145 178
    136 178
    137
    138
    139
    140
    141
    142
    143
    144
    145
    146
    147
    147 148
    147 148 158
    147 158
    148
    148 158
    149
    150
    151
    152
    153
    154
    155
    156
    157
    158
    159
    160
    161
    162
    163
    164
    165
    166
    167
    168
    169
    170
    171
    172
    173
    174
    175
    176
    177
    178
    179
    180
    181
    182
    183
    184
    184 216
    185
    186
    186 220
    187
    188
    189
    190
    191
    192 193 194 195 196 197 245 246
    192 194 196
    192 196
    192 196 245
    192 196 246
    193
    195
    196
    197
    198
    199
    200
    201
    202
    203
    204
    205
    205 224
    206
    207
    208
    209
    210
    210 212 214 218
    210 212 218
    211
    211 222
    212
    213
    214
    215
    216
    217
    218
    219
    220
    221
    222
    223
    224
    225
    226
    227
    228
    229
    229 238
    230
    231
    232
    233
    234
    235
    236
    237
    238
    239
    240
    241
    242
    243
    244
    245
    246
    247
    248
    249
    250
    251
    251 252
    252
    253
    254
    254 255
    255
    256
    257 266 281
    258
    259
    260
    262 269 280
    263
    264
    265
    267
    267 276 283
    268
    270
    271
    272
    273
    274
    275
    276
    277
    278
    279
    280
    282
    283
    284
    """#

  /// A label of the operators is a line here, from 1.
  static let operators: StaticString = #"""
    0700 LTD
    08Direct
    09 Mobile
    1&1 Mobilfunk
    2Day Telecom
    3
    3 Italia
    3ton s.r.o.
    42 Telecom AB
    42 telecom ab
    4ka of SWAN
    A1
    A1 TA
    ACN Communications
    ACN Communications Sweden
    AGILE TELECOM POLAND
    AIF
    ALFA Telecom
    AMD Telecom
    AMD Telecom S.A.
    AMSUK
    AMT
    ASPIDER Solutions Nederland B.V.
    ATS Praha
    Ace Call
    Afone
    AinaCom
    AirGSM
    Airbus Defence and Space
    Aire Networks
    Airtel
    Airwave
    Aktel
    Alai
    Alfa iletisim
    Alliance
    Alltele Sverige
    Alphalink
    Altecom
    Alternet, s.r.o.
    Andrews & Arnold
    Anor
    Antares
    Apex Telecom
    Apifon
    Argon Networks
    Arna
    Asanet
    Assistant Telecom
    Axfone
    Axialys
    Azercell
    Aztelekom
    BITĖ
    BJT
    BM Sverige AB
    BSG
    BSG ESTONIA OU
    BSG Estonia
    BT
    BT OnePhone
    BWS
    Babilon-M
    Bahnhof AB
    Bakcell
    BeeOne Communications
    Beeline
    Beepsend
    Belcel
    Bellingham
    Benemen Oy
    Billity
    Bite Latvia
    BluePhone
    BlueWave Communications
    Borderlight
    Boutique
    Bouygues
    Bredband 2
    CARITAS
    CELLIP AB
    CESG
    CEZ Group
    CFL
    CLX Networks AB
    COMA
    COOLTEL APS
    CardBoardFish
    Carphone Warehouse Ireland Mobile Limited
    Carrefour
    Carrier Enabler
    Cellfie
    Center 2M
    Cesky bezdrat
    Cheers
    Citrus
    Citymesh
    Cloud9
    Com Hem
    Comfone AG
    Compatel
    Compatel Limited
    Completel
    Confabulate
    Connectel AB
    Core Communication
    Core Telecom
    Coriolis Telecom
    Cosmote
    Cuuma
    Cyta
    DIA
    DIGI Communications
    DNA
    Dani CALL
    Darkhan Telecom
    DataCell
    DataHouse Global
    Dauphin Telecom
    Deion
    Dial Telecom
    Digi Communications
    Digi Mobil
    DigiMobil
    Digicel Antilles Francaises Guyane
    Dragon Internet
    Duru Telekom
    EE
    EU Tel AB
    Easy Telecom AB (BILDNINGSAGENTEN 559)
    Easy World
    Eircom
    Elemte-Invest
    Elisa
    Enigma-System
    Eplus
    Eplus/Sipgate
    Eplus/Telogic
    Ericsson NV
    Esendex
    Euroinformation Telecom
    Eurona
    Euskaltel
    FAYN Telecommunications
    FINK TELECOM SERVIC
    FONEX
    FONIA AB
    Fast Communication
    Febo Telecom
    Fibio Nordic AB
    FleXtel
    Fogg
    Foniv Telecommunications Services
    Forthnet
    Free Mobile
    G9 Telecom
    GATEWAY COMMUNICATIONS S.A.
    GLOBETOUCH AB
    GLONASS
    GOPE Systems a.s.
    Gamma Telecom
    Generic Mobil Systems
    Global Telecom
    Global Telefoni Sve
    GlobalReach
    Globalcell
    Globalstar Europe
    Globecom
    Glotell B.V (V-Tell NL)
    GoMobil
    Gotalandsnatet
    HATNET BILGI ILETISIM TEKNOLOJILERI
    HI3G Access
    HORISEN AG
    HSL
    HUMANS
    Halys
    Home Office
    ID Mobile
    IDC
    IM Consulting Izabela
    IP Directions
    IP-Only Telecommunication
    IPEX
    IPIFY LIMITED
    IPV6
    IPfon, s.r.o.
    IV Response
    Icell Telecom
    Icron Network
    In&Phone
    InfoVOIP
    Inter Telecom
    Interactive Digital Media
    Interactive Digital Media GmbH
    Interactive digital media
    Intercall
    Intermatica
    Internod
    Intersvyaz-2
    Intertelecom
    Ion mobile
    Iristel
    Isnet
    Ixt AS
    J&Y
    JOIN
    JT
    JUNYVERSE AB
    Jetnet
    Join Experience Belgium
    K-Telecom Ltd
    KPN
    Katel
    Kcell/Activ
    Keyyo
    Kulan
    Kyivstar
    LEBARA
    LMT
    LOXYTEL AB
    La poste telecom
    Lancelot
    Lancelot Telecom
    Lanonyx
    Lebara
    Lebara France Limited
    LegendTel
    Legos
    Lemonvil
    Liffey Telecom
    Liikennevirasto
    Limitless
    Lleida.net
    Lyca Mobile
    Lycamobile
    Lycamobile Sweden
    Lyse Tele
    M-STAT
    MATERNA Communications
    MEO
    MERCURY INTERNATIONA
    MESSAGEBIRD B.V.
    METRONET
    MI
    MI Carrier Services
    MINITEL AB
    MOBIWEB LTD
    MONTY UK GLOBAL LIM
    MONTYHO TECHNOLOGY s.r.o. (CANISTEC)
    MTEL
    MTS
    MTS (BARASH Communication)
    MTX
    MVM Net
    Magrathea
    MagtiCom
    Magyar Telekom
    Maingate (Sierra Wireless)
    Manx Telecom
    Marathon Telecom
    Mars
    MasMovil
    Mediatel
    Medium Telecommunications Services
    MegaFon
    Megafon
    MessageBird BV
    Messagebird B.V.
    Meteor
    Miatel
    MobiUZ
    MobiWeb
    Mobile Arts AB
    Mobile FX Services Ltd
    Mobiledata Sp. z o.o.
    Mobilisim Mobil Bilisim
    Mobiquithings
    Mobiweb
    Mobiweb telecom limited
    Moldcell
    Moldtelecom
    Motiv
    Motto
    Move Telecom S.A.
    Movistar
    Mtel
    Multiconnect
    Multiregional Transit Telecom (MTT)
    N.M.B.S.
    NAKA AG
    NETETT SVERIGE AB (AINMT Sverige)
    NETMORE GROUP AB
    NETTIA
    NIMBUSFIVE GmbH
    NOS
    Nar Mobile
    Nat Nat Bai Holding
    Naxtel
    NetCom
    Netcom Group
    Netfone Telecom
    Netgsm
    Nethits
    Nexphone
    NextGen Mobile / CardBoardFish
    Nida Telekomunikasyon
    Nodemax
    Nokia
    Nokia Solutions and Networks
    Nord Connect SIA
    Nordic Telecom s.r.o.(Air Telecom - MobilKom)
    Nordnet
    Nortech
    Nova
    Nur Telecom
    Nursat
    Nuuday
    O-Mobile
    O2
    ONOFF TELECOM SAS
    OSE
    OTE
    OTEGlobe
    OUTREMER TELECOM
    Oceans
    OnOff Télécom SASU
    One
    Only (Telco OI)
    Onoff telecom
    OpenMovil
    Orange
    Orange France
    Oxygen8
    PEOPLEnet
    PKP Polskie Linie Kolejowe S.A.
    PODA a.s. (SkyNet)
    POST
    PTV
    Parlem
    Pasifik Telekom
    Pelicell Telecommunications
    PepePhone
    Perfectum
    Play
    Plus
    Plus4U Mobile s.r.o.
    Polska Spoka Gazownictwa Sp
    Premium Net International
    Premium Net International SRL
    Premium O
    Private Mobility Nederland
    Prixtel
    Proximus
    QX Telecom
    Qall Telecom AB
    Quattre
    R
    REWICOM SCANDINAVIA
    Rebtel Networks
    Relario AG (Bebbicell)
    Republica Movil
    Roitel
    SAZKA sazkova kancelar, a.s
    SCT
    SFR
    SIA NETBALT
    SIA Net Balt
    SIA NetBalt
    SIA Ntel Solutions
    SMART Comp
    SMS Provider Corp
    SMSHIGHWAY LIMITED
    SMSRelay AG
    SOLUNO BC AB
    SPINBOX AB
    SPIRIUS AB
    SST Net Sverige AB
    SVENSK KONSUMENTMOBI
    SWEDFONENET AB
    Salt
    Sappa
    Sarenet
    Sberbank-Telecom
    Selam Mobile
    Setera
    Sevastopol TELECOM
    Sewan communications
    Silknet
    Sim Telecom
    Simsalasim
    Simwood
    Sky
    Sky mobile
    Slovak Republic Railways (GSM-R)
    Smart Connect
    Soatso AB
    Softelnet S.A. Sp. k.
    Sonet
    Sotel
    Spacetel
    Sprint
    Stour Marine
    Suma Movil
    Sumamovil Portugal
    Sunrise
    Suomen Virveverkko
    Sure
    Svea Billing System
    Swiftnet
    Swisscom
    Syma
    Syma mobile
    Synectiv
    T-Mobile
    T-Mobile (Slovak Telekom)
    T-Mobile AT
    T-Mobile Thuis
    T2
    TATA Communications
    TDF
    TELCO LEADERS LTD
    TELENABLER
    TELIGOO AB (Fello AB)
    TELL ESS AB
    TELNESS AB
    TERMS
    TGL
    TIM
    TISMI BV
    TM-Cell
    TMT
    TRAVEL TELEKOMMUNIKATION
    TT Quality s.r.o.
    TTM
    TalkTalk
    Tango
    Tarr
    Tcell
    Team Telecom Armenia
    Telavox AB
    TelcoVillage
    Tele 2
    Tele2
    Tele2 Sverige
    TeleWare
    Telecable
    Telecom 10
    Telecom2
    Telecom26 AG
    Telecom3 Networks
    Telecoms Cloud
    Teleena (MVNE)
    Telefonica O2
    Telenet
    Telenor Connexion
    Telenor Sverige
    Telesign
    Telet Research
    Telfort
    Telia
    Telia Eesti AS
    TeliaSonera
    Telna
    Tesco Mobile
    Tesco Mobile CR
    Test2date
    Three
    Tismi
    Tismi BV
    Top Connect OU
    Transatel
    TriMob
    Triatel
    Truphone
    Turk Telekom
    Turkcell
    Twilio Ireland Limited
    UK Broadband
    UNISTARS
    UPC Polska
    UTS CARAIBES
    Ucell
    Ucom
    Unicell Mobile
    Unicorn Telecom
    Uzbektelecom
    VOO
    VOXBONE SA
    Vainakh Telecom CJSC
    Vectone
    Vectone Distribution Czech Republic s.r.o(Mundio)
    Vectone Mobile
    Vectone Mobile Limited (Mundio)
    Vectone Mobile/Delight Mobile
    Velcom
    Ventelo Sverige
    Viatel Sweden
    Vidanet
    Virgin Media
    Virgin Mobile
    VivaCell-MTS
    Vivacom
    Vodafone
    Vodafone Libertel B.V.
    Vodafone/Lycamobile
    Vodafone/Truphone
    Voice Integrate
    Voicetec
    Voxbone
    Voxbone SA
    VozTelecom
    Vozelia
    WARSIN HOLDING AB
    WIFOG AB
    WIND
    Wave Mobile
    Wavecrest
    Weblink IP Phone
    Winline
    Wireless Logic
    Xplora mobile
    YATECO
    Yettel
    Yettel Hungary
    Yim Siam
    Yoigo
    YouMobile
    Yuboto
    ZET-MOBILE
    Zeop
    Zinnia
    altibox
    aql
    beepsend ab
    benemen lso (tdc)
    care solutions aka phone-it
    cbb mobil
    chilimobil
    clx networks ab
    com4
    compatel limited
    e*Message
    eMobile
    erate
    firmafon
    firstcom
    flexfone
    fullrate
    gigsky aps
    ha-vel internet
    herobase
    iCentrex Sweden AB
    iMEZ
    ice danmark
    icentrex lso(tdc)
    intelecom
    interactive digital media gmbh
    ipnordic
    ipvision
    jay.net
    kvantel
    lebara limited
    life:)
    lifecell
    link mobile
    lyca mobile
    lycamobile denmark ltd
    maxtel.dk
    mi carrier services
    miniTEL
    mitto ag
    mobiweb limited
    monty uk global limited
    mundio mobile
    netfors unified messaging
    nextgen mobile ldt t/a cardboardfish
    nextgentel
    onoffapp
    phonect
    polperro
    sierra wireless
    simservice
    spusu
    supertel danmark
    svea billing services
    svr technologies (mach connectivity)
    tdc
    telavox
    telecom x
    telenor
    telenor norge
    telia
    telia telecom solution
    telus aps
    thyfon
    tismi bv
    tripple track europe
    uni-tel
    viptel
    voxbone
    waoo
    yousee
    ÖRETEL AB
    """#

  /// Each node: label, number of arrows, and for each its digits as bits and its target. Six bits a character, low ones first.
  static let automaton: StaticString = #"""
    ;00001o?000001o?100001o?200001o?300001o?400001o?500001l?600K00001o?800001o?900001o?:00001o?;0000
    1o?<00001o?=00001l?>00002^?700@0?00001m?700002i>70001?00002b870001?00Y00001o?D00001o?E00001o?F00
    001o?G00001P0H0000140I00S00001o?K00001o?L00001o?M00001o?N00Q00001o?P00001o?Q00001o?R00001o?S0000
    210O0040T00001n?T00001g?T00R00001o?X00001o?Y00001o?Z00001o?[00002o5T000:\00002H2T00P1\00001O0T00
    002L3T00P0\0000710U00<1V00@0W00P0]0002^0004_0008`00001n?\00001^?\00001n7\0000220T00l7\00001o?\00
    00120\00006<0b00@0c00P0d0001e0002f0004g0000140T00001`0\00001X0\00001@0\00001N?\00001P0\0000102\0
    000710i0040j0080k00@0l00P0m0001n0002o00001n0T00001;0T0000101\0000210T0001\0000110T0000103T000010
    6T000010<T000091011020i004021080310@0410P051002610047100881000104\0000104T0000410i0040o0080:1004
    ;10001m?\00001O0\0000108\0000510b0020=1040f0080>100<?1000740J0080a00@0h00P00100191002<1004@10a00
    001o?B10001o?C10001o?D10001o?E1000106F10b00001o?H10001o?I10001o?J10001o?K10001o?L10001o>L10001O0
    F10i00001o?P10001o?Q10001o?R10001o?S1000140T1000540G10X5M10@0N1002O1008U10f00001o?W10001o?X10001
    o?Y10001o?Z10001o?[10001l?L10002o1L1002T1000320\10P0]1001^10002e1F100>T10001o?F1000230T10l?F1000
    2@>T1001L1000102T1000620`1040a1080b10@0c10P0M1001d1000299E10B2K1000110K1000310F1020f1040g10001@0
    F10001>0F1000440h10H0a10P0i1002j1000104F10001P3L1000340a1080l1008m10001l?T10001o?T1000231T1002F1
    000280T1002F1000420o104002080120P022000180L10002l0M10044200010<F1000180F10d00001o?820001o?920001
    o?:20001o?;2000101<20003206200172002=2000840V1080_10@0e10P0k1001n10023200452008>200041470040A100
    1?2008?0000212?00N1700210001o?B20001o?C20001o?D20001o?E20001P0F20110001o?H20001o?I20001o?J20001o
    ?K2000140L2000280G2008M2000260L2008F2000103F2000106L2000301O2002P2008Q200010?F20001N0F2000280S20
    04T20810001o?V20001o?W20001o?X20001o?Y20002@0Z2008F2000140F2000240[2002\2000440N20@0R20P0U2002]2
    0H10001o?_20001o?`20001o?a20001o?b2000109c20A10001o?e20001o?f20001o?g20001o?h20B10001o?j20001o?k
    20001o?l20001o?m20002?4i20@0n20F10001o?030001o?130001o?230001o?33000230430@0i2000310d2001o200453
    000170i2000101730001h?n20001o?n20001E1n20001@0n20001o=n200052093044:3080;3001<3002=30003@0630P08
    3002>300045:70080?00@0^2004?30002E970080?00Q10001o?B30001o?C30001o?D30001o?E3000108F30R10001o?H3
    0001o?I30001o?J30001o?K30001P0L3000240G30@0M30001?0L30001o3L3000104L30001H0L3000410O30@0P3001Q30
    08R3000140F30001o1L30002`0F3009L3000440T30@0U3001Q3008V3000109L30003@0P3001Q3008X30001@0F3000102
    Z30001`8F30002P0T3001\3000640N3080S30@0W30P0Y3002[3004]30003:0700@0^3008?0000910@0020A0040B0080C
    00@0@20P0A2001@3002A3004_30002n>70001?00I00001o?b30001o?c30001o?d30I01o?200001o?f30001o?g30001o?
    h3000230e30l?i3000210j30l?700001k;700001G;700k10001o?n30001o?o30001o?040001o?140001o?24000110240
    00117240001@824000102240005103402044040540@06400274000140240001@024000280940@0:40001<0240001H024
    00010824000440<40@0:4002=4004>40001P024000220=40P0@40001P1240001=024000440B40@0<400274008C40001l
    >240001P224000320E4040F400234000104:400010424000108I400084084080;40@0?40P0A4001D4002G4004H4008J4
    0120001o?L40001o?M40001o?N40001o?O4000140P40001<0P40001@0P4000101P4000440Q4080R40@0S4001T4022000
    1o?V40001o?W40001o?X40001o?Y40001n?Z4000180P4000240[4080\40001l1Z40001O0Z4000320^4040_40@0S40001
    03Z40001P;Z400010?Z4000110Z4000101Z4000520a4040b40@0c40P0d4002e4000104P4000210P4008Z4000340\4080
    g40@0h4000110P40001X;P400010?P4000102P4000480j40@0k4001l4002m40001`0P40001P1Z400010<P4000510j402
    0o4040050@015004g40002@0P400;Z40001l?Z400011?Z40001Y?P40420001o?750001o?850001o?950001o?:5000101
    ;50006203504045080550@065002<5008d4000840U4080]40@0`40P0f4001i4002n400425008=5000410K402370080?0
    0P0>50002?0700@0?00002K8700P6?00002Q170040?0000810a3020k3040l3080m30@0?50P0@5001A5004B50002f?700
    80?00002m:70005?00002h070004?00002e070026?00B20001o?H50001o?I50001o?J50001o?K50001o?L50001o?M50A
    20001o?O50001o?P50001o?Q50001o?R50001o?S50001o?T5000110S5000108S50004?8M50@0T5001V5004W5000150M5
    0004<6N50@1U50P0X5008Y50002]670020Z5000210?0004700002H870004?00Q20001o?^50001o?_50001o?`50001o?a
    5000170b5000108b5000280c5001d500010<b5000101b5000240f5004g50R20001o?i50001o?j50001o?k50001o?l500
    02l;m5004b50001a?m50001o0m50001P?b50002O0b5008m50002P8b5007m5000104b5000180b5000110b5000910n5020
    o504006080160@0260P036001460025600866000130m50001h7m50002408608096000105b5000180;60001@0b50002P0
    46004=600011066000120m5000210@608046000840e5080h50@0760P0:6001<6002>6004?6008A60003U<70080B60@0?
    00001A070000910D5020E5040F5080G50@0[50P0\5001]5002C6004D60700001o?F60001o?G60001o?H60001o?I60001
    o?J60001o?K60001l?L6000310M60n>70001?00002]7700@8?00001m?J60002m?K6020P60001O?J60003M?K6020P60P0
    R60002L?Q60P0S60001e?J60004I0K6020P6040U60P0R60001n?J6000310W6020P60l?K60001o0J6000108J60004Q?K6
    020P6040Y60@0Z60004L6Q60P0V6001X6008[6000410700V?M6080T60@0\60002C8700<0M6000330700@0M6004?00001
    2:700002N270001M60003o070002M6008?00003U1700B2?0004M6000910N6020O6040]6080^60@0_60P0`6001a6002b6
    004c60F00001o?e60001o?f60001o?g60001o?h60001o?i60001o?j60001l?k6000310l60^?700@0?00002e?70080?00
    G00001o?o60001o?070001o?170001o?270001o?370001o?470001l?5700029=70040670003317008067008?00b20001
    o?970001o?:70001o?;70001o?<7000168=70001n;=70a20001o?@70001o?A70001o?B70001o?C7000101D7000380>70
    @0?7001E70001o?=70001o?G70001>0=70001H0I70f20001o?K70001o?L70001o?M70001o?N7000230O7040D7000120P
    70001o?D7000110D7000101O70003@0R70P0S7001T7000540F7080H70@0J7002Q7008U70003S170002?0008V70230001
    o?X70001o?Y70001o?Z70001o?[70001o?\70130001o?^70001o?_70001o?`70001o?a70001o?b70002O?b70P0\70003
    O0]70P7c7008d70001o?c7000240e70h?f700023;70004g70B30001o?i70001o?j70001o?k70001o?l7000108m70001n
    1m70002@0n7008o70A30001o?180001o?280001o?380001o?480001?058000220580l1m70002206800878000280080@0
    8800027:700@0980[30001o?;80001o?<80001o?=80001o?>80001h3?8000101?80001`7?8000380@80P0A8004B80001
    >4?8000140D8000180?80001H4?8000280F8004G8000140?80001P0?8000104?8000380I80P0J8004K80001@0?800011
    0?8000301M8002N8004I80001X<?8000104P80001h?K8000108?8000104S8000840C8080E80@0H80P0L8001O8002Q800
    4R8008T80k30001o?V80001o?W80001o?X80001o?Y80001o?Z80001o?[8000110Z8000188Z80001H8Z80001P0Z800014
    1Z8000510]8080^80@0_80P0`8001a8000101Z80001n?Z80001m?Z8000410]80P0c8002d8004e80001l0Z8000104Z800
    03P0`8001g8004h80001l6Z80001d?Z80001H0Z80001\?Z8000580j80@0k80P0l8002h8004m8000102Z8000133Z80001
    `0Z800010>Z80004A:o80400908019004290001@6Z80002l>h800149000148Z800010:Z800016:Z800012?Z800054069
    00179002890042900899000840\8080b80@0f80P0i8001n80023900459008:9000410U8020;9040?0004700240001o?=
    90001o?>90001o??90001o?@9000104A90001D5A90;40001o?D90001o?E90001o?F90001o?G9000241A90@0H90003@0B
    90P0C9002I90140001o?K90001o?L90001o?M90001o?N9000140O9000180O90001@0O90001P0O9000102O9000104O900
    0128O9000740P9080Q90@0R90P0S9002T9004U9008V90001:0A9000110A9000140A9000380X9002Y9004Z9000340J900
    1W9002[900037970080?00@0\9000910m6020n604077080870@0W70P0h7001:8002<9004]90002N7700P8?00001l?700
    B40001o?a90001o?b90001o?c90001o?d9000150e90001o?e90A40001o?h90001o?i90001o?j90001o?k90001l7l9000
    1I;e90002g7e9088l90001Q1l9000620f9040g90@0m90P0n9004o90080:0001P01:0002a7700202:0001G67000029670
    040?00Q40001o?6:0001o?7:0001o?8:0001o?9:0001@0::0R40001o?<:0001o?=:0001o?>:0001o??:0001`3@:00028
    0;:004A:0001@0@:000104C:000110::0001o?::000230@:0l?::000270::0`?@:000480E:0P0F:001G:004H:00010<@
    :000110@:000170::000420J:040K:002L:004C:000104::000180N:0001l?@:0001o?@:0001?0@:000420P:040Q:080
    R:0P0N:000140@:000120T:000740B:080D:0@0I:0P0M:001O:002S:004U:000380?00@270004V:0b40001o?X:0001o?
    Y:0001o?Z:0001o?[:0001P0\:0a40001o?^:0001o?_:0001o?`:0001o?a:0001P0b:0002P0\:001b:0001P3\:0004L<
    ]:0P0c:001d:002e:000120e:000130b:0001W?b:000240h:0@0i:0001O0b:000110k:0001n7\:000120m:0001n1\:00
    0110o:000640f:080g:0@0j:0P0l:001n:0020;0002]8700021;0002o870004?00150001o?4;0001o?5;0001o?6;0001
    o?7;0001018;0001019;00010?8;0001o?8;0001o18;000301;;002<;004=;0250001o??;0001o?@;0001o?A;0001o?B
    ;0002o0C;0048;0002?78;0`0C;0002o78;008C;0001o7C;000480D;0P0E;004F;008G;0650001o?I;0001o?J;0001o?
    K;0001o?L;000170M;00010?C;0001O0C;0001P08;0001708;0001808;000620N;040O;080P;0P0Q;002R;008S;00010
    48;000180U;000110C;0001@08;000240W;004X;000640:;080>;0@0H;0P0T;001V;002Y;0K50001o?[;0001o?\;0001
    o?];0001o?^;0001o?_;0001o?`;0001l?a;000450?00R1700@0Z;002b;000910_9020`90403:0804:0@05:0P0W:0012
    ;0023;004c;0S50001o?e;0001o?f;0001o?g;0001o?h;0001o?i;0001@0j;0300001o?l;0001o?m;0001o?n;0001o?o
    ;0001o?0<0001o?1<000220k;0l?2<0001o?j;0[50001o?5<0001o?6<0001o?7<0001o?8<0001o?9<0001o?:<0002304
    <0l?;<0004103<0n570002?0008<<0002m770008?00R50001o??<0001o?@<0001o?A<0001o?B<0002a?9<0>0C<000272
    9<0h=C<0002=>9<0b1C<0004o8:<001D<002E<004F<0002o1C<00>9<0002_?:<0@0H<000210C<0n?9<0002[79<0D8C<0
    0037>:<0h0J<001K<0002k?9<040C<0002A2C<0^=9<0002Q2C<0N=9<000211C<0n>9<000214C<0n;9<000218C<0n79<0
    00710M<0>2:<0@0N<0P0O<001P<004Q<008R<0002]0C<0B?9<0002O49<0P;C<0002S<9<0L3C<0002k59<04:C<000298C
    <0f79<0002o79<008C<000810T<020U<0D4:<080Q<0P0V<001W<002X<008Y<0002M?9<0R0C<0002o;9<004C<0002109<
    0n?C<0002399<0l6C<0002O1C<0P>9<0002m?9<020C<0007G0:<080[<0P0\<001]<002^<004_<008`<0008304<040G<0
    80I<0`0;<001L<002S<004Z<008a<000335700P0?0008b<0001l?2<0002W<70080d<0003Y6700@0d<008<<0002A?700P
    0d<0a50001o?h<0001o?i<0001o?j<0001o?k<000120l<0001P?l<0001o?l<000170l<0b50001o?1=0001o?2=0001o?3
    =0001o?4=0001o?5=000510m<020n<0<0o<0@00=0P?6=0001o?6=0001o15=0002809=00?6=00010>l<0j50001o?<=000
    1o?==0001o?>=0001o??=0002m7l<008@=0002105=0n?l<0002o;l<0045=000610;=020A=040B=0h9o<002C=0046=000
    1n?5=0001m?5=000310E=020F=0l?6=0c50001o?H=0001o?I=0001o?J=0001o?K=000110L=0001F0l<000210M=040N=0
    006407=0808=0@0:=001D=002G=004O=0160001o?Q=0001o?R=0001o?S=0001o?T=000108U=000101U=000240V=080W=
    000140U=000110Y=0001S?U=000110U=0260001o?]=0001o?^=0001o?_=0001o?`=00010<a=000301[=002\=004b=000
    107a=0001P3U=0002P0d=001e=0001o?a=000101g=0001m3a=000101i=000640X=080Z=0@0c=0P0f=001h=002j=0005m
    070001d<002?0004P=008k=0001n?\70001k?\7000310m=0j?]7040n=0001o?]70;30001o?1>0001o?2>0001o?3>0001
    o?4>0002G?\70X05>000310m=0j?]70406>000110a70002^:b70018>0001]?b7000210b700<\7000111b70002l<b7003
    \70001W?b70001A0b70001`?b70009109>020:>0<0c70@0;>0P0<>001=>002>>004?>008@>000212\70l=b70002Q1b70
    N>\70002??\70`0b7000510B>0n1c7002]7004C>008D>0002n7b7008\70002=6b7008\70002Q:\70L5b7000410F>020G
    >0l7c7008H>000640o=0H40>0P07>001A>002E>008I>00045470088?0001J>002d<000104d<000910=<020><040c<080
    e<0@0f<0P0g<001l=002K>004L>0400001o?N>0001o?O>0001o?P>0001o?Q>0001o?R>0001o?S>0001l?T>000310U>0J
    ?700T0?00001Q<700002C770008b;0002[>70040?00001F9700001_<700001l>600002a970080\>000810V>020A0040W
    >080X>0@0Y>0P0Z>002[>004]>000840`3080C50@0E60P0d6001^9002d;004M>008^>0A60001o?`>0001o?a>0001o?b>
    0001o?c>0001o?d>0001o?e>0001o?f>000160g>000101g>0001^;g>0001>0g>0001P0g>0001n4g>0001c0g>000710h>
    080i>0@0j>0P0k>001l>004m>008n>000120g>0001Z1g>0001J3g>0001n0g>0001n3g>0001n=g>0006100?0201?0402?
    0023?0044?0085?0R60001o?7?0001o?8?0001o?9?0001o?:?0001o?;?0001o?<?0001o?=?0001W7>?0Q60001o?@?000
    1o?A?0001o?B?0001o?C?0001o?D?0001o?E?0001?0E?000108E?000180E?0004<0F?0@0G?0P0H?001I?0001o;E?0003
    <0F?0@0K?0P0H?0002<0F?0P0H?0001_?E?000440F?080K?0@0N?0P0H?0001k?E?0001n?E?000102E?0004D0F?080P?0
    P0Q?008R?0001o3E?000440F?080Q?0@0T?0P0H?000128E?000120E?0003L0F?0P0V?001W?000140F?0001N?E?0001o0
    E?000442F?080Z?0@0[?0P0H?000910J?020L?040M?080O?0@0S?0P0U?001X?002Y?004\?0001@?E?0001H9E?0003<0F
    ?0@0^?0P0_?00011;E?000101E?00016;E?000440F?080a?0@0b?0P0c?0001:8E?0002L0F?0P0e?0001^?E?000340F?0
    80g?0P0H?0001o7E?0004<0F?0@0i?0P0H?001W?0001O0E?000440F?080Q?0@0k?0P0H?000110E?00014:E?0003<:F?0
    @0m?0P0n?0003<0F?0@0G?0P0H?0001f6E?000340F?0801@0P0H?000920`?040d?080f?0@0h?0P0j?001l?002o?0040@
    0082@000102>?0V60001o?5@0001o?6@0001o?7@0001o?8@0001o?9@0001o?:@0001o?;@000120<@0001O0>?0001R7>?
    0001P0>?000810??020]?0403@0@04@0P0=@001>@002?@004@@0C60001o?B@0001o?C@0001o?D@0001o?E@0001o?F@00
    01o?G@0001o?H@0D60001o?J@0001o?K@0001o?L@0001o?M@0001o?N@0001o?O@0001o?P@0G60001o?R@0001o?S@0001
    o?T@0001o?U@0001o?V@0001o?W@0001o?X@0003A0I@088Q@004Y@0001o?I@0001o?[@0001o?\@000104]@000210^@0n
    7g>000130g>0001j1g>0001o7g>0001R3g>0001_;g>0001>>g>000810Z@020_@040`@080a@0@0b@0P0c@001d@002e@0B
    60001o?g@0001o?h@0001o?i@0001o?j@0001o?k@0001o?l@0001o?m@0001o?n@0001P0k@0001o3k@0001O8k@0001a?k
    @0005100A0f:l@0801A0012A0043A0002104A0n?m@0002105A0n?n@0002g?o@0806A000580o>0@06?002A@004f@0087A
    0b60001o?9A0001o?:A0001o?;A0001o?<A0001o?=A0001o?>A0001o??A0001o?@A0a60001o?BA0001o?CA0001o?DA00
    01o?EA0001o?FA0001o?GA0001<0HA0a61o?9A0a61o?JA0001o?KA0001o?LA0001o?MA0001o?NA0001o?OA0001o?PA00
    0370AA080IA0P0QA0001o?HA0001o?SA0001Q7SA0a61o?BA0001o?VA0001o?WA0001o?XA0001o?YA0001o?ZA0001o?[A
    0002Q0SA002\A0001d=SA0c60001o?_A0001o?`A0001o?aA0001o?bA0001o?cA0001o?dA0001o?eA000110fA000210gA
    0D5SA0d60001o?iA0001o?jA0001o?kA0001o?lA0001o?mA0001o?nA0001o?oA0001100B0002101B0\3SA000820RA040
    TA080SA0@0UA0P0]A001^A004hA0082B0170001o?4B0001o?5B0001o?6B0001o?7B0001o?8B0001o?9B0;70001o?;B00
    01o?<B0001o?=B0001o?>B0002S?8B0L0?B0002o79B008@B0002_?:B0@0AB0001o?:B0002k?8B040?B0002o79B008DB0
    002_?:B0@0EB0002W0>B0H?7B0002k?8B040GB0002o79B008HB0002_?:B0@0IB0002]0>B0B?7B0002O?8B0P0KB0002o7
    9B008LB0002_?:B0@0MB000210>B0n?7B000230>B0l?7B0003K?8B040OB0P0PB0002o79B008QB0002_?:B0@0RB0002k?
    8B040OB0002o79B008TB0002_?:B0@0UB0270001o?WB0001o?XB0001o?YB0001o?ZB0001o?[B0001o?\B000160]B0008
    10BB020CB040FB080JB0@0NB0P0SB007VB008^B0001107B000110`B000180aB000180bB0002O?8B0P0OB0002o79B008d
    B0002_?:B0@0eB000140`B000110gB000180hB000610cB020FB042fB080CB0@0iB004VB000220FB0l9VB0002k?8B040P
    B0002o79B008lB0002_?:B0@0mB0004U=VB020FB0H0nB002fB000170]B000102`B0001041C0001102C0005100C020FB0
    403C087VB0@0fB0001o?]B0001o?5C0370001o?7C0001o?8C0001o?9C0001o?:C0001o?;C0001o?<C0001o?=C0271o?W
    B0271o??C0271o?@C0271o?AC0001o?BC0001o?CC0001o?DC0570001o?FC0001o?GC0001o?HC0001o?IC0001o?JC0001
    o?KC0970971o?MC0001o?NC0001o?OC0001o?PC0001o?QC0001o?RC0001o?SC0470001o?UC0001o?VC0001o?WC0001o?
    XC0001o?YC0001o?ZC000310LC020TC0l?[C0670001o?]C0001o?^C0001o?_C0001o?`C0001o?aC0002o<aC003[B0002
    o;bC004cC0002o;aC004[B0002O?bC0P0eC0002O0aC0P?[B0002o;bC004gC000210[B0n?aC0002m?bC020iC0001o?bC0
    00510dC020fC040hC080jC0`?kC000510>C0N0EC0P05C001\C002lC0001o?[C000170nC000820_B040jB080kB0@0oB0P
    04C0036C004mC008oC0A70001o?1D0001o?2D0001o?3D0001o?4D0001o?5D0001o?6D0001o?7D0001o?8D0001N?7D000
    1n77D0001n37D0001N07D0001n07D0001n?7D000640:D081;D0@0<D0P0=D002>D00<?D0001n27D0001>07D0001:07D00
    01f17D0001n;7D0007208D040AD0X0BD0@0CD002<D004DD008ED0001j07D0001n67D0006208D040;D080=D0@0GD001HD
    008>D0001F07D0001n17D0005208D048=D080>D0@0JD0P0KD0001f07D0001j?7D0001B07D0007208D049KD080MD0@0<D
    0P0ND002OD004>D0001Z07D0001V37D0007208D040>D080KD0@0<D0P0AD001QD008RD0004208D040>D0H0=D008AD0008
    209D040@D080FD0@0ID0P0LD001PD002SD004TD0I70001o?VD0001o?WD0001o?XD000110YD000110ZD000110[D0001P0
    \D000110]D000110^D0B70001o?`D0001o?aD0001o?bD0001o?cD0001o?dD0001o?eD0001o?fD0001P>gD0001o?gD000
    204hD008iD0G70001o?kD0001o?lD0001o?mD0001o?nD0001o?oD0001o?0E0001o?1E0001o?2E0001103E0C70C71o?5E
    0C71o?6E0001o?7E0001o?8E0001o?9E0001o?:E0001o?;E0001o?<E0001o?=E0E70001o??E0001o?@E0001o?AE0001o
    ?BE0001o?CE0001o?DE0001o?EE000210>E021FE000140FE0001P0FE000110FE000410GE020HE042IE0P0JE0D70001o?
    LE0001o?ME0001o?NE0001o?OE0001o?PE0001o?QE0001o?RE000128SE000210TE0@0iD000640UD0P0_D001jD0024E00
    4KE008UE0Q70001o?WE0001o?XE0001o?YE0001o?ZE0001o?[E0001o?\E0001o?]E0001j6]E0Y70001o?`E0002Y0`E02
    7aE0002I1`E0T8aE0002Y5`E0F0aE0002Y1`E02>aE0002Y4`E0F;aE0001`4`E000720bE040cE080dE0@0eE0P0fE002aE
    004gE000110hE0001f7]E0001D0]E0001O3]E0006Y0^E020_E0@0iE001jE002kE004lE0001L?]E0001V0]E0001@:]E00
    04I1^E040nE0P0oE0080F0001h7]E000130]E0001n7]E0004Y5^E0202F0403F0@04F0001>5]E0001P4]E0001R7]E0001
    \:]E0005Y1^E0206F0027F0048F0089F0001n?]E0001n>]E0001j7]E000161]E0001_6]E0006Y4^E028;F040<F0@0=F0
    01>F002?F0R70001o?AF0001o?BF0001o?CF0001o?DF0001o?EF0001o?FF0001o?GF0X70001o?IF0001o?JF0001o?KF0
    001o?LF0001o?MF0001o?NF0001o?OF0002n4HF001PF0001o?^E0S70S71o?SF0S71o?TF0S71o?UF0001o?VF0001o?WF0
    001o?XF0001o?YF000110ZF0001o?aE0001o?\F0001o?]F0001o?^F0001o?_F0001o?`F0V70001o?bF0001o?cF0001o?
    dF0001o?eF0001o?fF0001o?gF0001o?hF000310[F0@6aF0P0iF0T70T71o?kF0T71o?lF0T71o?mF0001o?nF0001o?oF0
    001o?0G0001o?1G0001192G0001o?HF0001104G0003103G020iF0025G000920mE0401F0805F0@0:F0P0@F001QF002RF0
    04jF0086G0a70001o?8G0001o?9G0001o?:G0001o?;G0001o?<G0001o?=G0001o9>G0001l7>G0b70001o?AG0001o?BG0
    001o?CG0001o?DG0001o?EG0001o?FG0001o?GG0002<0>G0P?HG0001o?>G0001k>>G0d70001o?LG0001o?MG0001o?NG0
    001o?OG0001o2PG0001a3PG0001@0PG0001a9PG0001Q:PG000540QG080RG0@0SG001TG002UG0i70001o?WG0001o?XG00
    01o?YG0001o?ZG0001P6[G0001c7[G0001T0[G0001R7[G000104[G0001Q0[G000110[G0e70001o?cG0001o?dG0001o?e
    G0001o?fG000217[G008gG0001o?[G000910\G020]G040^G080_G0@0`G0P0aG001bG002hG008iG000310VG020>G004jG
    0c70001o?lG0001o?mG0001o?nG0001o?oG0001n?0H0002101H0l7=G0002102H0n;>G0001o?PG0001o?4H0002105H0L0
    >G000820?G0<0@G0@0IG0P0JG001KG002kG0043H0086H0180001o?8H0001o?9H0001o?:H0001o?;H0001o?<H0001o?=H
    0001o?>H0001o??H0001k?>H0002o>?H001AH0001n??H0001^?>H0002o7?H008DH0280001o?FH0001o?GH0001o?HH000
    1o?IH0001o?JH0001o?KH0001o?LH0001o7LH0001P<LH0003g7MH080NH008OH0001h?MH0380001o?RH0001o?SH0001o?
    TH0001o?UH0001o?VH0001o?WH0980001o?YH0001o?ZH0001o?[H0001o?\H0001o?]H0001o?^H0002o0XH00?_H058000
    1o?aH0001o?bH0001o?cH0001o?dH0001o?eH0001o?fH0480001o?hH0001o?iH0001o?jH0001o?kH0001o?lH0001o?mH
    000230gH0l?nH0002S1gH0L>nH0001??lH0002101I0n?mH0002o>nH0012I0001E0gH0001o?nH0002_?nH0@0gH000710`
    H020oH0400I0803I0@04I0P95I0046I0680001o?8I0001o?9I0001o?:I0001o?;I0001o?<I0001o?=I0001o?>I0001o?
    ?I0008:0@H040BH0@0CH0P0EH001PH002QH0047I008@I0A80001o?BI0001o?CI0001o?DI0001o?EI0001o?FI0001o?GI
    000110HI000110II0I80001o?KI0001o?LI0001o?MI0001o?NI0001o?OI0001o?PI0001o?QI000120RI0B80001o?TI00
    01o?UI0001o?VI0001o?WI0001o?XI0001o?YI0001o?ZI0001o?[I0G80001o?]I0001o?^I0001o?_I0001o?`I0001o?a
    I0001o?bI0001o?cI000210dI0N4[I0C80001o?fI0001o?gI0001o?hI0001o?iI0001o?jI0001o?kI0D80001o?mI0001
    o?nI0001o?oI0001o?0J0001o?1J0001o?2J000210lI0833J0001o?HI0001o7HI0001n?HI0004104J0Z15J0446J0@27J
    0E80001o?9J0001o?:J0001o?;J0001o?<J0001o?=J0001o?>J000210lI060?J0002o7DI008VI000210VI0n?DI000310
    AJ020BJ0l?EI0002o>FI001CJ000210DJ0n?GI0002o7HI008EJ000210XI0n?FI0002o7GI008GJ0002f?HI080HJ000610
    @J0Z05J0446J0@07J001FJ002IJ0006@0JI0P0SI001\I002eI0048J008JJ0Q80001o?LJ0001o?MJ0001o?NJ0001o?OJ0
    001o?PJ0001o?QJ0001o?RJ0R80001o?TJ0001o?UJ0001o?VJ0001o?WJ0001o?XJ0001o?YJ0001o?ZJ0V80001o?\J000
    1o?]J0001o?^J0001o?_J0001o?`J0001o?aJ0001o?bJ000310[J020cJ0l?RJ0Y80001o?eJ0001o?fJ0001o?gJ0001o?
    hJ0001o?iJ0001o?jJ0001o?kJ000330[J0l3RJ004lJ0S80001o?nJ0001o?oJ0001o?0K0001o?1K0001o?2K0001o?3K0
    002104K0d?RJ000210[J0l;RJ0Q81o?nJ0001o?7K0001o?8K0001o?9K0001o?:K0002k7PJ048;K000210<K0n?QJ0002<
    9RJ004=K000210[J0l?RJ0002104K0l>RJ0T80001o?AK0001o?BK0001o?CK0001o?DK0001o?EK0001o?FK000230GK0l9
    RJ000920SJ040dJ080mJ0@05K0P06K001>K002?K004@K008HK0a80a81o?JK0a81o?KK0a81o?LK0a81o?MK0a81o?NK000
    1o?OK0001o?PK0001o?QK0001n0QK000120QK0001N0QK0001Z1QK0001l2QK0006S8RK042SK080TK0@0UK001VK004WK00
    01o?RK000160QK0001n1QK0001l8QK0001n3QK0006S8RK040UK080ZK0@4[K001\K002]K0001n?QK0001d0QK0006S8RK0
    <0_K0@0`K001SK002UK004TK0001l1QK0001n;QK0001`1QK0001n6QK0001h7QK0007S8RK040SK080bK0@0cK001dK002e
    K004fK0190191o?hK0191o?iK0191o?jK0191o?kK0191o?lK0001o?mK0002o;PK004nK0002o7QK008oK0002o>RK0010L
    0001L1QK0001Z9QK0001j1QK0001n8QK0007S8RK040ZK080]K0@02L0013L0024L0045L0001h6QK0a81o?OK0001o?8L00
    01o?9L000220:L0\1QK0d80001o?<L0001o?=L0001o?>L0001o??L0001o?@L0002n0QK004AL0005S8RK0407L080;L005
    SK002BL0001n7QK0005S8RK0<4SK0@0ZK001DL002[K000920XK040YK080^K0@0aK0P0gK0011L0026L004CL008EL0001o
    ?AL0001@0GL0001H1GL0g80001o?JL0001o?KL0001o?LL0001o?ML0001o?NL0001o?OL0001o?PL000104QL000108PL00
    04@0HL001IL002RL008SL0b80001o?UL0001o?VL0001o?WL0001o?XL0001o?YL0001o?ZL0001o?[L0001o?\L0j80j81o
    ?^L0b81o?_L0b81o?`L0001o?aL0001o?bL0001o?cL0001o?dL0001o?eL0001o?fL0001o?gL0b81o?UL0001o?iL0001o
    ?jL0001o?kL0001o?lL0001o?mL0001o?nL0001o?oL000320]L0l7hL0080M000180]L0f80001o?3M0001o?4M0001o?5M
    0001o?6M0001o?7M0001o?8M0001o?9M0001o?:M0001P0;M0c80001o?=M0001o?>M0001o??M0001o?@M0001o?AM0001o
    ?BM000210CM080@M0e80001o?EM0001o?FM0001o?GM0001o?HM0001o?IM0001o?JM000214KM022HM0002A0>L004GL000
    2O0>L0P?@L0002O0>L0P?GL000540?L080MM0@0NM0P0OM008GL000310DM0@0LM008PM000610FL020TL0801M0@02M0P0<
    M004QM0A90001o?SM0001o?TM0001o?UM0001o?VM0001o?WM0001o?XM0A91o?UM0001o?ZM0001o?[M0001o?\M0002o7Y
    M008]M0002o7XM008\M0001o?_M000220^M0h1`M0001o?]M0001o?YM0I90001o?dM0001o?eM0001o?fM0001o?gM0001o
    ?hM0001o?iM0001o?jM000320bM0h1cM002kM0B90001o?mM0001o?nM0001o?oM0001o?0N0001o?1N0001o?2N0001102N
    0002k?3N0404N0001?03N0001o?3N0001i73N0001?83N0005105N0206N0l37N0048N0089N0C90001o?;N0001o?<N0001
    o?=N0001o?>N0001o??N0001o?@N0E90001o?BN0001o?CN0001o?DN0001o?EN0001o?FN0001o?GN000310AN020HN0P6j
    M000110IN0D90001o?KN0001o?LN0001o?MN0001o?NN0001o?ON0001o?PN0001;1QN000110RN000540aM080lM002:N00
    4JN008SN0Q90001o?UN0001o?VN0001o?WN0001o?XN0001o?YN0001o?ZN0001o?[N0001F3\N0001N0\N0001J0\N0Y900
    01o?`N0001o?aN0001o?bN0001o?cN0001o?dN0001o?eN0001o?fN000224gN0T1\N0R90001o?iN0001o?jN0001o?kN00
    01o?lN0001o?mN0001o?nN0001o?oN000260\N00<0O0X90001o?2O0001o?3O0001o?4O0001o?5O0001o?6O0001o?7O00
    01E48O000320\N0\?0O0@09O0S90001o?;O0001o?<O0001o?=O0001o?>O0001o??O0001o?@O000110AO0U90001o?CO00
    01o?DO0001o?EO0001o?FO0001o?GO0001o?HO0001E4IO0Z90001o?KO0001o?LO0001o?MO0001o?NO0001o?OO0001o?P
    O0001o?QO0001o?RO0001o?SO000110TO0W90001o?VO0001o?WO0001o?XO0001o?YO0001o?ZO0001o?[O000104\O0005
    10BO020\N0@0JO001UO002]O0T90001o?_O0001o?`O0001o?aO0001o?bO0001o?cO0001o?dO000131eO000210fO020\N
    000840]N080^N0@0_N0P0hN0011O002:O004^O008gO0a90001o?iO000120jO0a91o?iO0a91o?lO0a91o?mO0a91o?nO0a
    91o?oO0a91o?0P0a91o?1P0a91o?2P0001o?3P0001o?4P0001o?5P000220kO0l?6P0001o?1P0001o?8P0001o?9P0001o
    ?:P0001@3;P0001j7;P0001\2;P0001N7;P0001n7;P0001f3;P0001b4;P000720<P040=P0P0>P001?P002@P004AP008B
    P0001o?2P0001o?DP0001o?EP0002n6;P001FP0001\5;P0001P3;P0001:6;P0001>4;P0001h5;P000620GP080HP0@0IP
    0P0JP001KP004LP0001m?:P0001P0NP000180FP0001:5;P0001d2;P000540@P080OP001PP002QP004RP0f90f91o?TP0f
    91o?UP0f91o?VP0f91o?WP0f91o?XP0f91o?YP0f91o?ZP0f91o?[P0001o?\P0001o?]P0001n?^P000240FP002^P0001X
    2;P0001B2;P0001V6;P000182;P0001o?^P000810_P020`P040@P080aP0@0bP0P0cP001dP00:eP000180;P0001N2;P0b
    90b91o?iP0b91o?jP0b91o?kP0b91o?lP0b91o?mP0b91o?nP0001o?oP0001o?0Q0001o?1Q0002H0:P0P02Q0002Z3;P00
    43Q0001o?2Q0002_:5Q0@5;P0002k?5Q040FP0001o?5Q000620gP040hP0@04Q0P06Q0017Q00>8Q0001o?XP0001o?:Q00
    01o?;Q0001o?<Q0001o?=Q0001o?>Q000210?Q0n7;P000240FP0P0;P0001J6;P000105;P000127;P0001n1;P000110?Q
    0001`0;P000840@Q080AQ0@0BQ0P0CQ001DQ002EQ004FQ008GQ0c90c91o?IQ0c91o?JQ0c91o?KQ0c91o?LQ0001o?MQ00
    01o?NQ0001o?OQ0001o?PQ0001o?QQ0001o?RQ000110SQ0e90e91o?UQ0e91o?VQ0e91o?WQ0e91o?XQ0001o?YQ0001o?Z
    Q0001o?[Q0001o?\Q0001o?]Q0001o?^Q000110_Q0e91o?YQ0001o?aQ0001o?bQ0001o?cQ0001o?dQ0001o?eQ000230_
    Q004fQ0d90d91o?hQ0d91o?iQ0d91o?jQ0d91o?kQ0001o?lQ0001o?mQ0001o?nQ0001o?oQ0001o?0R0001o?1R0001l52
    R000410TQ020`Q040gQ0093R0001302R0001382R0002105R0806R0009207P040CP080MP0@0SP0P0fP0019Q002HQ0044R
    0087R01:0001o?9R0001o?:R0001o?;R0001o?<R0001o?=R0001o?>R0001o0=R000180@R0002o4?R002AR00010>=R000
    108CR000110>R0003o0?R001DR002ER00017??R000130>R0002O0?R0P0HR0001O8?R000580BR0@0FR0P0GR001IR006JR
    01:1o?9R0001o?LR0001o?MR0001o?NR0002Q?=R0N0OR0002o>>R001PR000230=R0l?OR0002o=>R002RR0003U;?R0@0Q
    R004SR0001?0>R0002o3?R004UR0001h??R0001h;?R0001n=?R000214=R0n;OR0002O?>R0P0ZR0002]??R0@0[R0001O>
    ?R0001o?OR000218=R0n7OR00021>=R0n1OR0004c>>R040^R080_R001`R0002k>?R001aR0001m??R0002O0OR0P?=R000
    23?=R0l0OR0003c?>R040dR080eR000238=R0l7OR0002O>OR0P1=R00027?=R0h0OR0004k9>R040gR002hR004iR0003o9
    ?R002fR004jR000:10TR020VR040WR080XR0@0YR0P0\R001]R002bR004cR008kR0001o??R0001o7?R0001m:?R0001O??
    R0002o;>R004eR0002c?=R0<0OR0002o=>R0022S00037??R0801S0@03S0001^;?R0002a?OR0>0=R0002o=>R0026S0002
    S>OR0L1=R0002_?>R0@08S0003?>?R0@07S0019S0001l6?R000910mR020nR0T0cR080oR0@00S0014S0025S004:S008;S
    00021<=R0n3OR0002_?>R0@0=S0002Y??R0@0>S0003k;>R0402S004^R000210@S0l>?R0001m9?R000210OR0n?=R00023
    ==R0l2OR0005G<>R080CS0P0DS001_R002gR0002_?>R0@0CS000310ES020FS0l;?R0002k?=R040OR0002O?>R0P0HS0A:
    0001o?JS0001o?KS0001o?LS0001o?MS0001o?NS0001T?OS0002a?=R0>0OR0002o=>R002QS000410IS020PS0l:?R004R
    S0001o;?R000810?S0:2mR040AS0@0BS0P0nR001GS004SS008TS0001^??R000234=R0l;OR0003g>>R080WS001^R0002o
    >>R001^R0003U=?R0@0XS002YS0Q:0001o?[S0001o?\S0001o?]S0001o?^S0001o?_S0001g7`S0002S=?R0@0aS0001i?
    ?R00021?OR0n0=R0002o>>R001dS0002o>=R001OR0002o;>R004fS0003k>?R040eS001gS0001_??R0001O5?R0001o>?R
    000:10VS020mR040ZS080bS0@0cR0P0cS001hS002iS004jS008kS0002?4=R0`;OR0003_=>R0@0^R002mS0002I<?R001n
    S0a:0001o?0T0001o?1T0001o?2T0001103T0001804T0001o?3T0001o?6T0002405T0P77T0002O<=R0P3OR0002O?>R0P
    09T0003_5?R0@08T008:T0002W?>R0H0^R0002K??R0P0<T0002_?=R0@0OR0002m?=R020OR0003k>>R040>T001?T0002N
    1?R002@T000214OR0n;=R0002o<=R003OR0004O<>R0P0BT001CT002>T0002o1?R008DT0001j??R0001k??R0002O?>R0P
    0dR0003G4?R0P0HT0023S000:10oS020mR040;T080=T0@0AT0P0ET001FT002nR004GT008IT0001E??R000250=R0j?OR0
    002o3OR00<=R0003o<>R001LT002MT0002o>?R001NT0001=7?R0002k?>R040^R0002Y??R0@0QT0002?0OR0`?=R000438
    >R040ST0h5HS002fS000210TT0N??R0002o;>R004^R0002k;?R004VT0001e??R000910KT040OT080PT0@0RT0P0UT001W
    T002iS004XT008cR0001X??R0002O>>R0P1^R0002n<?R002[T0002c7=R0<8OR0003O;>R0P0eR004]T0002m4?R002^T00
    01o6?R0001f??R0001l9?R00023;=R0l4OR0002g?>R080cT0002]??R0@0dT0001U9?R000910ZT040\T080_T0@0`T0P0a
    T001bT002mR004eT008fT0002O?=R0P0OR0003o:>R001_R004hT000310iT0L<?R0P0QT0001m=?R0002g?=R080OR0002o
    ;>R004lT0002N>?R0P0mT0002o>>R001_R000230OR0l?=R0003k;>R0400U004?T0003l6?R001oT0081U0001o:?R0003c
    ?>R040lT080PR0002D>?R0804U0001g6?R0002o>>R001?T0002L2?R0P07U000910jT024mR040kT080nT0@02U0P03U001
    5U0026U0088U000920KR040lR080<S0@0US0P0lS001JT002YT004gT0089U0001K6mR00013<mR000132mR0001O?mR0001
    70mR000510;U080<U0@0=U004>U008?U09:0001o?AU0001o?BU0001o?CU0001o?DU0001o?EU0001o?FU0001o?GU0001o
    ?HU0001I2IU06:0001o?KU0001o?LU0001o?MU0001o?NU0001o?OU0001o?PU0001o?QU0001o?RU0002P0IU001SU07:00
    01o?UU0001o?VU0001o?WU0001o?XU0001o?YU0001o?ZU0001o?[U0001o?\U02:0001o?^U0001o?_U0001o?`U0001o?a
    U0001o?bU0001o?cU0001o?dU0001o?eU0b:0001o?gU0001o?hU0001o?iU0001o?jU0001o?kU0002o>cU001lU0002o=d
    U002mU0002O?eU0P0nU0R:0001o?0V0001o?1V0001o?2V0001o?3V0001o?4V0001o?5V0002o7dU0086V0001o?lU0002_
    ?dU0@08V0003107V0j?eU0409V08:0001o?;V0001o?<V0001o?=V0001o?>V0001o??V0001o?@V000174AV000111kU000
    2O=lU0P0CV0002X1AV0@0DV0001@0AV0001@0@V0002K2AV001GV0001@8AV000140@V0002?9AV0P0JV000102AV0001B0A
    V0001:8AV000910BV040EV080FV0@0HV0P0IV001KV002LV004MV008NV000230cU0865V000210PV0n?dU0B:0001o?RV00
    01o?SV0001o?TV0001o?UV0001o?VV0001o?WV0002m?dU020XV0002o=dU0026V000410QV0n3eU004YV008ZV0002o7dU0
    08XV0003c?eU0407V080\V000254cU022WV0002m?dU020^V0003e?eU020_V080ZV000810]U0>0fU0@0oU0P0:V001OV00
    2[V004]V008`V03:03:1o?bV0001o?cV0001o?dV0001o?eV0001o?fV0001o?gV03:1o?dV0002m?eV020iV0002m?fV020
    jV0002m?gV020kV0002m?hV020lV0001o?bV0001o?nV0001o?oV0001o?0W0001o?1W0001o?2W0001o?3W000210mV0044
    W04:0001o?6W0001o?7W0001o?8W0001o?9W0001o?:W0001o?;W0001o?<W04:1o?8W0001o?>W0002_?:W0@0?W0002o>;
    W001@W0002_?<W0@0AW0002L0=W0P0BW0001?0=W0003105W0@0CW002DW0001o?=W0D:0001o?GW0001o?HW0001o?IW000
    1o?JW0001o?KW0001o?LW0001o?MW000230NW0L8=W000230FW004OW000720:U040@U080JU0P0TU002aV004EW008PW0;;
    0001o?RW0001o?SW0001o?TW0001o?UW0001o?VW0001n?WW0001o?WW0002o8XW007YW02;0001o?[W0001o?\W0001o?]W
    0001o?^W0001o?_W0002:0WW0d?`W0002n4WW00;`W0002J>WW0T1`W0002n7WW008`W0002n;WW004`W0006?0XW0@0aW0P
    0bW001cW004dW008eW000220`W0l?WW0002j:WW045`W0002Z:WW0D5`W0002N2WW0P=`W000262WW0h=`W0006W0XW0H0gW
    001hW002iW004jW008kW0002B?WW0\0`W000261`W0h>WW0002N:`W0P5WW0002^4WW0@;`W0002n9WW006`W0006?1XW0@0
    mW0P0nW002oW0040X0081X0002n5WW00:`W000228`W0l7WW00022=WW0l2`W0002R=WW0L2`W0006[0XW0403X0@04X0015
    X006YW0086X000260`W0h?WW0002B2WW0\=`W0003o9XW0028X0049X03;0001o?;X0001o?<X0001o?=X0001o?>X0001o?
    ?X0001o?@X000310AX02?XW040bW04;0001o?CX0001o?DX0001o?EX0001o?FX0001o?GX0001o?HX000310IX0N>XW001Y
    W000840ZW080fW0@0lW0P02X0017X002:X004BX008JX0I;0001o?LX0001o?MX0001o?NX0001o?OX0001o?PX0001o?QX0
    001n7RX0A;0A;1o?TX0A;1o?UX0001o?VX0001o?WX0001o?XX0001o?YX0001o?ZX0001o?UX0001o?\X0001o?]X0001o?
    ^X0001o?_X0001_0`X0001O0`X0001W?`X0001j1`X0001o?`X000710SX0:1[X040aX0@0bX0P0cX002dX00<eX0C;0C;1o
    ?gX0C;1o?hX0C;1o?iX0001o?jX0001o?kX0001o?lX0001o?mX0001o3`X0001;7`X0J;0001o?1Y0001o?2Y0001o?3Y00
    01o?4Y0001o?5Y0001o?6Y0001o?7Y0001o?8Y0001o?9Y0002;4`X0d0:Y000134`X000130`X0001o2`X000810nX0:1[X
    040oX0@00Y0P0;Y002<Y004=Y008>Y0001W0`X0001Q1`X000170`X0001?0`X0001=0`X000810bX020eX040@Y0X1[X0@0
    AY002BY004CY008DY0001k7`X0001[0`X0001b;`X0001G?`X0001S1`X0001o=`X0007E1[X020FY080GY0P0HY002IY004
    JY008KY0001o1`X0001o0`X0001o5`X0001i0`X0001;0`X0001o;`X000910MY0R0NY040OY080bX0@0eX001PY002QY004
    RY008=Y0001>0`X0D;0001o?UY0001o?VY0001o?WY0001o?XY0001o?YY0001o?ZY0002m2`X008[Y0001?2`X000270`X0
    h5:Y0001E2`X0001_1`X000990[X020TY040bX0@0\Y0P0]Y001CY002^Y004_Y008`Y0B;0001o?bY0001o?cY0001o?dY0
    001o?eY0001o?fY0001o?gY0001o?hY0H;0001o?jY0001o?kY0001o?lY0001o?mY0001o?nY0001o?oY0001m?0Z0G;000
    1o?2Z0001o?3Z0001o?4Z0001o?5Z0001o?6Z0001o?7Z0001n78Z0E;0001o?:Z0001o?;Z0001o?<Z0001o?=Z0001o?>Z
    0001o??Z0001o3@Z0004==iY0@01Z0P09Z002AZ0001o?[X0D;1o?UY0D;1o?DZ0D;1o?EZ0001o?FZ0001o?GZ0001o?HZ0
    001n7IZ000210JZ0n?ZX0002m0`X008JZ0002?0`X0@0JZ0001[7`X0D;1o?WY0001o?OZ0001o?PZ0001o?QZ0001o?RZ00
    01n8SZ000910KZ020OY040eX080LZ0@0MZ0P0bX005=Y002NZ008TZ000920fX040?Y080EY0@0LY0P0SY001aY002BZ004C
    Z008UZ0Y;0001o?WZ0001o?XZ0001o?YZ0001\?ZZ0Q;0001o?\Z0001o?]Z0001o?^Z0001o?_Z0001o?`Z0001o?aZ0001
    N0bZ0001^6bZ0R;0001o?eZ0001o?fZ0001o?gZ0001o?hZ0001o?iZ0001o?jZ0001o>iZ0002g?jZ080lZ000237kZ0P0m
    Z0001^3bZ0001N?bZ0a;0001o?1[0001o?2[0001o?3[0001o?4[0001o?5[0001o?6[0002o7bZ0087[0S;0001o?9[0001
    o?:[0001o?;[0001o?<[0001o?=[000130>[0U;0001o?@[0001o?A[0001o?B[0002o1C[00>ZZ0001o?ZZ0001o?C[0003
    10D[020E[0l7F[0Z;0001o?H[0001o?I[0001o?J[0001o?K[0001o?L[0001o?E[000310G[0<0M[0P0N[0T;0001o?P[00
    01o?Q[0001o?R[0001o?S[0001o?T[000118U[0V;0001o?W[0001o?X[0001o?Y[0001o?Z[0001o?[[0001o0\[0W;0001
    o?^[0001o?_[0001o?`[0001o?a[0001o?b[000110c[000510?[020O[040V[0P0][004d[0001o?kZ000910[Z040cZ080
    dZ0@0nZ0P0oZ0010[0028[004e[008f[01<0001o?h[0001o?i[0001o?j[0001o?k[0001o?l[0001o?m[01<1o?i[0001o
    ?o[0001o?0\0001o?1\0002o7m[0082\0002m?n[0203\0001l74\02<0001o?6\0001o?7\0001o?8\0001o?9\0001o?:\
    0001k0;\0001o?;\0001n?;\000320<\040=\080>\000220?\0l94\06<0001o?A\0001o?B\0001o?C\0001o?D\0001o?
    E\0001o?F\0001o?G\000310m[0L04\008H\0001o?=\0001o?n[0003N54\0P0J\002K\0002;2J\0d=4\08<08<1o?N\08
    <1o?O\08<1o?P\0001o?Q\0001o?R\0001o?S\0001o?T\000319J\0^64\0@0U\04<0001o?W\0001o?X\0001o?Y\0001o
    ?Z\0001o?[\0001o?\\0001K7]\000310^\0b34\0<<J\03<03<1o?`\0001o?a\0001o?b\0001o?c\0001o?d\0001o?e\
    0001o?f\05<0001o?h\0001o?i\0001o?j\0001o?k\0001o?l\0001o?m\09<0001o?o\0001o?0]0001o?1]0001o?2]00
    01o?3]0001o?4]000310g\020n\0@05]0003106]0n;4\004J\0001b04\0009205\040@\080I\0@0L\0P0M\001V\002_\
    0047]0088]0E<0001o?:]0001o?;]0001o?<]0001o?=]0001o?>]0001o??]0D<0001o?A]0001o?B]0001o?C]0001o?D]
    0001o?E]0001o?F]0002n1@]00>G]000202H]004>]0J<0001o?J]0B<1o?K]0001o?L]0001o?M]0001o?N]0001o?O]000
    1o?P]0001o?Q]0B<0001o?S]0001o?T]0001o?U]0001o?V]0001o?W]0001o?X]000210R]0n?Y]0001o?Y]000210Z]0n?
    []0002g?Y]080R]0002m?[]020]]0002O?X]0P0Q]0002O?Y]0P0_]0001o?`]0001o?K]0001o?b]0001o?c]0001o?d]00
    01o?e]0001o?f]0001o?g]000110h]000110Y]000180Y]000310i]020j]080k]000210i]020j]0002o7X]008Q]0002o7
    Y]008n]0001o?o]0002g?X]080Q]0002g?Y]0801^0001o?2^0007Q5\]020^]040a]080l]0@0m]0020^0083^0B<1o?S]0
    001o?5^0001o?6^0001o?7^0001o?8^0001o?9^0001o?:^0J<1o?J]0B<1o?<^0B<1o?=^0001o?>^0001o??^0001o?@^0
    001o?A^0001o?B^0002g?:^080C^0002m?;^020D^0002O?:^0P0C^0002O?;^0P0F^0002o7:^008C^0002o7;^008H^0H<
    0H<1o?J^0H<1o?K^0H<1o?L^0H<1o?M^0H<1o?N^0H<1o?O^0H<1o?P^0H<1o?Q^0H<1o?R^0001o?S^0H<1o?S^0001o?U^
    000510E^040G^080I^0@0T^00<V^0002g?;^080D^0004S0E^0L0G^009X^006I^0E<1o?:]0E<1o?Z^0E<1o?[^0E<1o?\^
    0E<1o?]^0E<1o?^^0001o?_^0001o?`^0001o?a^0001o?b^0001o?c^0I<0I<1o?e^0I<1o?f^0I<1o?g^0I<1o?h^0I<1o
    ?i^0I<1o?j^0001o?k^0001o?l^0001o?m^0001o?n^0001o?o^0001o?e^0001o?1_0001o?2_0001o?3_0001o?4_0001o
    ?5_0001o?6_0001o?7_000310d^0200_0l?8_000580I]0P04^001W^002Y^0049_0A<0A<1o?;_0A<1o?<_0A<1o?=_0A<1
    o?>_0A<1o??_0A<1o?@_0A<1o?A_0A<1o?B_0A<1o?C_0001o?D_0001o?E_0001o?F_0001n=G_0001o?G_0001o7G_0001
    n3G_0001o3G_000510H_0^9I_0@0J_002K_004L_0A<1o?D_0001o?N_0001o?O_0001o?P_0001o?=_0001o?R_0001o?S_
    0001o?T_0001o?U_0001o?V_0001o?W_0001o?X_0A<1o?R_0001o?Z_0001o?[_0001o?\_0001o?]_0001o?^_0001o?__
    0002k?Y_040`_0001o;G_0001n7G_000610Q_040a_0X9I_0@0b_002K_004c_0001m?G_0001o1G_0001o?A_0001o?g_00
    01o?h_0001o?B_0001o?j_0001o?k_0002e?h_0:0k_0001o?;_0001o?n_0001o?<_0001o?0`000410o_020k_0l=h_002
    1`000310o_0n7k_0081`0003101`0n7k_008o_00021<1`0n3h_000710i_0R0l_040m_0802`0@03`0014`0025`000710Q
    _020e_0L4I_0P0f_001J_002b_0086`0001l7G_0004108`0f1I_084J_00:L_0001n?G_000510e_0^4I_0@2J_001:`008
    Q_0G<0001o?<`0001o?=`0001o?>`0001o??`0001o?@`0001o?A`0001o?B`0001o?C`000210D`0l7G_0001o0G_0001k3
    G_000710E`020:`042L_080I_0`1J_004F`008G`0C<0C<1o?I`0C<1o?J`0C<1o?K`0C<1o?L`0C<1o?M`0001o?N`0001o
    ?O`0001o?P`0001o?Q`0001o?R`0001o?S`0001o?T`000210U`0l?G_0001O?G_0001k?G_0001g1G_000:10V`020b_040
    I_080W`0@0f_0P0X`001c_002J_004Y`008Q_0001o?G]0002Z0G]008[`000210\`00?G_0001O3G_000510]`0N0I_0P<L
    _001J_002^`000920:_040M_080d_0@07`0P09`001;`002H`004Z`008_`0Q<0001o?a`0001o?b`0001o?c`0001o?d`00
    01o?e`0001o?f`0001m5f`0002o7g`008h`0001o7f`000260g`0H0j`0002B0j`0<1g`000102f`0002n3g`004m`000180
    e`000102o`0001P0f`0004200a0D1g`080j`0P01a0S<0001o?3a0001o?4a0001o?5a0001o?6a0001o?7a0U<0001o?9a0
    001o?:a0001o?;a0001o?<a0001o?=a0W<0001o??a0001o?@a0001o?Aa0001o?Ba0001o?Ca0T<0001o?Ea0001o?Fa000
    1o?Ga0001o?Ha0001o?Ia0004108a020>a0D0Da0P0Ja0001Q=e`000110La00011?e`00010?e`000108e`000310Na020O
    a040Pa0001Q9e`000110e`000210Ra0P1Sa000510Ka020Ma0L0g`001Qa002Ta0R<0001o?Va0001o?Wa0001o?Xa0001o?
    Ya0001o?Za0001o?[a0001o?\a0001o?]a000720i`0@0k`0P0l`001n`0022a004Ua008^a0a<0001o?`a0001o?aa0001o
    ?ba0001o?ca0001o?da0001o?ea0001o?fa000130ga0k<0001o?ia0001o?ja0001o?ka0001o?la0001o?ma0001o?na00
    01o?oa0001o?0b0001^70b0001j?0b0001n=0b0001n60b0001@30b000710ha0401b0802b0@03b0024b0045b0086b0e<0
    001o?8b0001o?9b0001o?:b0001o?;b0001o?<b0001o?=b0001o?>b000110?b0001n;0b0001n?0b0001n70b0001n00b0
    00610@b020Ab0d4Bb0801b002Cb008Db0001n>0b0001^?0b0001l=0b000620Fb043Bb080Cb0`01b004Gb008Hb0g<0001
    o?Jb0001o?Kb0001o?Lb0001o?Mb0001o?Nb0001o?Ob0001o?Pb000110Qb0001040b000410Rb0P11b004Sb008Ab0001l
    50b0001>?0b0001o>0b0001n30b0001030b0001`70b000720Ub0L0Bb0P0Vb001Wb002Xb004Yb008Zb0001n90b0001220
    b0005J1Bb0421b0P03b004\b008]b0c<0001o?_b0001o?`b0001o?ab0001o?bb0001o?cb0001o?db0001o?eb000110fb
    0001j=0b0001n10b0001f10b0001F?0b0001?60b000104fb0001F:0b000910gb0201b040hb080ib0@0jb001kb002lb00
    4mb008nb0d<0001o?0c0001o?1c0001o?2c0001o?3c0001o?4c0001o?5c0001o?6c0001107c0001H?0b0001N00b0001L
    70b0001J40b0001600b0008108c0209c040:c080;c0P0<c0091b002=c004Cb0008407b080Eb0@0Ib0P0Tb001[b002^b0
    04ob008>c01=01=1o?@c0001o?Ac0001o?Bc0001o?Cc0001o?Dc0001o?Ec0001N0Fc0001o?@c0001o?Hc0001o?Ic0001
    o?Jc0001o?Kc0001o?Lc01=1o?Ac0001o?Nc0001o?Oc0001o?Pc0001o?Qc000220Mc0<0Rc0003V2Fc081Mc00<Rc02=00
    01o?Uc0001o?Vc0001o?Wc0001o?Xc0001o?Yc0001o?Zc0001o?[c0001L0[c0001o?Fc03=0001o?_c0001o?`c0001o?a
    c0001o?bc0001o?cc0001o?dc0001o?ec0001o?Mc05=0001o?hc0001o?ic0001o?jc0001o?kc0001o?lc0001o?mc0001
    o?nc000310fc0T0gc002oc000104gc0002100d0021d000740Gc080Sc0@0Tc0P0\c001]c002^c0042d0A=0001o?4d0001
    o?5d0001o?6d0001o?7d0001o?8d0001o?9d0001o?:d0001o7;d000120<d0001`19d000240>d0`0:d0001l1:d0001@09
    d0001`09d000320Ad0H3>d0P8Bd0001h1:d0003R1>d0<0Ad0@0Bd0001h19d000340Bd0`0>d002Fd0001l19d0003b0Ad0
    40Hd007>d0001N0Ad0001l39d000320Hd0X1Ad0@0Kd000220>d043Ad000:10?d020@d040Cd080Dd0@0Ed0P0Gd001Id00
    2Jd004Ld008Md000240Kd0@0:d0002@2>d001Ad000510Hd080Kd0@0Fd0P0>d001Bd0001j7Ad0004T0>d080Ad0@0Bd001
    Fd0002T0>d0H7Ad0001@0:d0001`0:d000340Fd0h0Ad001>d000910Od020Pd040Qd080Rd0@0Sd0P0Td001Ud002Vd008W
    d0003X0Bd0@4>d002Kd000202Yd008Ud0001l7:d000340Kd0@1Ad0P0>d0002h1:d006Ad0001l79d0002R5Ad002^d0006
    10Ud020[d040\d081Vd0@0]d0P0_d000110Vd000320Fd040Bd080Ad0001`1:d000410Kd0b>Ad041Bd080Fd0003Z1Ad04
    0>d0@0Bd000414Ad040Hd0`0:d001Bd0002<0Ad0@0^d0003<0Ad0@0Fd001^d000240Bd0`1:d000340Ad080Hd0`0:d000
    :10bd020cd040dd080ed0@0fd0P0gd001hd002id004jd008Dd000640Nd080Xd0@0Zd001`d004ad008kd000202Bd008Hd
    0001T6>d000340md001Ud004nd0001g?>d0002h1:d006>d000340Fd0`2>d001Kd0002`1:d004>d0003Y?>d040Hd0@0Fd
    000221Hd040>d000442^d080>d0@0:d008Kd0002:7>d040Kd000:100e020[d040cd0801e0@02e0P03e0014e0025e0046
    e0087e0001l?:d0002F0>d0P0Fd0003<0>d0`1:d002Fd000420Kd04=>d080Hd0@2Fd0002<0>d0@0Hd000220Fd0l1>d00
    02<0>d0`1:d0007209e040:e080;e0@0<e001=e002>e004?e000240Vd0@0Ud0001@19d0003R0Be001>d004Hd0001R0>d
    0002B0>d0P0Fd0001:0>d000322Hd0@5>d0P0^d000340Fd0h0>d002^d000220Be041>d000819Vd020Ce040De080Ee0@0
    Fe0P0Ge002He004Ie0001l3:d000320Be0P0Fd003>d000246>d0`1:d000221Be0h0>d0003>6>d0P0^d008Be0003l1:d0
    02>d004^d0002h5:d002>d000260Be0@0>d000:10Vd020Ke040Le080Me0@0Ne0P01e001Oe002Pe004Qe008Re000680od
    0@08e0P0@e001Ae002Je004Se0D=0001o?Ue0001o?Ve0001o?We0001o?Xe0001o?Ye0001o?Ze0001o?[e0001a:\e0B=0
    001o?^e0001o?_e0001o?`e0001o?ae0001o?be0001o?ce0001o?de000210;d0P0ee000210]e002fe0C=0C=1o?he0001
    o?ie0001o?je0001o?ke0001o?le0001o?me0001o?ne0001o?oe0001100f0I=0001o?2f0001o?3f0001o?4f0001o?5f0
    001o?6f0001o?7f0001o?8f0001109f0002101f020:f0001o7ee000120<f0001`1ce000240>f0`0de0001l1de0001@0c
    e0001`0ce000320Af0H3>f0P8Bf0001h1de0003R1>f0<0Af0@0Bf0001h1ce000340Bf0`0>f002Ff0001l1ce0003b0Af0
    40Hf007>f0001N0Af0001l3ce000320Hf0X1Af0@0Kf000220>f043Af000:10?f020@f040Cf080Df0@0Ef0P0Gf001If00
    2Jf004Lf008Mf000240Kf0@0de0002@2>f001Af000510Hf080Kf0@0Ff0P0>f001Bf0001j7Af0004T0>f080Af0@0Bf001
    Ff0002T0>f0H7Af0001@0de0001`0de000340Ff0h0Af001>f000910Of020Pf040Qf080Rf0@0Sf0P0Tf001Uf002Vf008W
    f0003X0Bf0@4>f002Kf000202Yf008Uf0001l7de000340Kf0@1Af0P0>f0002h1de006Af0001l7ce0002R5Af002^f0006
    10Uf020[f040\f081Vf0@0]f0P0_f000110Vf000320Ff040Bf080Af0001`1de000410Kf0b>Af041Bf080Ff0003Z1Af04
    0>f0@0Bf000414Af040Hf0`0de001Bf0002<0Af0@0^f0003<0Af0@0Ff001^f000240Bf0`1de000340Af080Hf0`0de000
    :10bf020cf040df080ef0@0ff0P0gf001hf002if004jf008Df000640Nf080Xf0@0Zf001`f004af008kf000202Bf008Hf
    0001T6>f000340mf001Uf004nf0001g?>f0002h1de006>f000340Ff0`2>f001Kf0002`1de004>f0003Y?>f040Hf0@0Ff
    000221Hf040>f000442^f080>f0@0de008Kf0002:7>f040Kf000:100g020[f040cf0801g0@02g0P03g0014g0025g0046
    g0087g0001l?de0002F0>f0P0Ff0003<0>f0`1de002Ff000420Kf04=>f080Hf0@2Ff0002<0>f0@0Hf000220Ff0l1>f00
    02<0>f0`1de0007209g040:g080;g0@0<g001=g002>g004?g000240Vf0@0Uf0001@1ce0003R0Bg001>f004Hf0001R0>f
    0002B0>f0P0Ff0001:0>f000322Hf0@5>f0P0^f000340Ff0h0>f002^f000220Bg041>f000819Vf020Cg040Dg080Eg0@0
    Fg0P0Gg002Hg004Ig0001l3de000320Bg0P0Ff003>f000246>f0`1de000221Bg0h0>f0003>6>f0P0^f008Bg0003l1de0
    02>f004^f0002h5de002>f000260Bg0@0>f000:10Vf020Kg040Lg080Mg0@0Ng0P01g001Og002Pg004Qg008Rg000680of
    0@08g0P0@g001Ag002Jg004Sg000320=f040lf080Tg000620=d040ld080Te001ge004;f008Ug0Q=0001o?Wg0001o?Xg0
    001o?Yg0001o?Zg0001o?[g0001o?\g0001o?]g0R=0001o?_g0001o?`g0001o?ag0001o?bg0001o?cg0001o?dg0001o?
    eg0001o?fg0003l0^g002fg008gg0001n?hg0001F6hg0U=0001o?kg0U=1o?lg0001o?mg0001o?ng0001o?og0001o?0h0
    001o?1h0001o?lg0001o?3h0001o?4h0001o?5h0001o?6h0001o?7h0002102h0808h0002109h0n6hg0001105h0002106
    h040;h0U=1o?`g0001o?=h0001o?>h0001o??h0001o?@h000210Ah0n?eg0003l0^g002Bh008gg0001@05h0004l0^g001
    Dh002fg008gg000410<h0f;hg080Ch004Eh0T=0T=1o?Gh0001o?Hh0001o?Ih0001o?Jh0001o?Kh0001o?Lh0001o?Mh00
    0110Nh000210Oh0j0hg0001j:hg0S=0S=1o?Rh0001o?Sh0001o?Th0001o?Uh0001o?Vh0001o?Wh0001o?Xh000110Yh00
    0210Zh0n?hg000210Oh0n?hg000821ig040jg080:h0@0Fh0P0Ph002Qh004[h008\h0c=0001o?^h0001o?_h0001o?`h00
    01o?ah0001o?bh0001o?ch000110dh000110eh000180fh000140gh0k=0001o?ih0001o?jh0001o?kh0001o?lh000110m
    h000101nh000140mh0001o1lh0001401i0002010i0042i000220oh0083i0001o?mh0001o?5i0001o?6i0001Q?lh0002_
    ?mh0@08i0001n?mh0001g?mh0004I?5i0209i040:i0P0;i0001105i000110nh0004D06i080<i0P0=i001>i0001P8mh00
    0101@i0001@0Ai0004204i0407i080?i001Bi0001l07i0f=0001o?Ei0001o?Fi0001o?Gi0001o?Hi0001o?Ii0001o?Ji
    0001o?Ki0002^07i0@0Li0001^67i0e=0e=1o?Oi0a=1o?Pi0001o?Qi0001o?Ri0001o?Si0001o?Ti0001o?Ui0001o?Vi
    000110Wi000210Xi0j27i0001^07i0a=0001o?[i0001o?\i0001o?]i0001o?^i0001o?_i0001o?`i000310dh0n76i008
    ai000210bi0n?7i0001705i000110di0001m?mh000210fi0n?5i0002o>6i001gi0001Q?mh0002m;5i020ii0002o76i00
    8ji0001n?6i0002]?5i0@0;i0001O?mh0002o;5i004ni0003i?6i020mi040oi000620ei0d47i080hi001ki002li0080j
    000920hh040Ci080Di0@0Mi0P0Ni001Yi002Zi004ci0081j03>0001o?3j0001o?4j0001o?5j0001o?6j0001o?7j0001o
    ?8j0001o?9j000110:j000110;j04>0001o?=j0001o?>j0001o??j0001o?@j0001o?Aj0001o?Bj0001o?Cj000130Dj00
    0106Dj000210Ej0@0Fj000204<j008Gj02>0001o?Ij0001o?Jj0001o?Kj0001o?Lj0001o?Mj0001o?Nj0001o?Oj0001o
    0Pj0001o?Pj0001n?Oj0002?0Pj0@0Sj000110Oj0001o0Lj000210Mj020Vj0001P?Mj000310Wj040Xj0h?Nj0002g?Oj0
    80Yj000210Uj080Zj000130Pj000110Pj000610Qj020Rj040Tj080[j0P0\j002]j01>0001o?_j0001o?`j0001o?aj000
    1o?bj0001o?cj0001o?dj000101ej000110aj0002O0bj0P0gj0002O0cj0P0hj0002O0dj0P0ij000210jj0n?ej0001l?e
    j0001n?ej000320kj0d3lj004mj000110nj000120Dj000104Oj0001101k0002100k0@02k000520Hj080^j0@0fj001oj0
    083k0A>0001o?5k0001o?6k0001o?7k0001o?8k0001o?9k0001o?:k0001o?;k000140<k0001`><k0001o?<k0001n?<k0
    001n1<k000520=k080>k0@3?k0P4@k008Ak000110<k0B>0001o?Dk0001o?Ek0001o?Fk0001o?Gk0001o?Hk0001o?Ik00
    01o?Jk0001d7Kk0001D1Kk000310Ck020Lk040Mk0I>0001o?Ok0001o?Pk0001o?Qk0001o?Rk0001o?Sk0001o?Tk0001o
    ?Uk000210<k020Vk000110Wk000110Ck0C>0001o?Zk0001o?[k0001o?\k0001o?]k0001o?^k0001o?_k0001o?`k00011
    0ak000110bk0D>0001o?dk0001o?ek0001o?fk0001o?gk0001o?hk0001o?ik0001o?jk000130kk000110lk000640Bk0@
    0Nk0P0Xk001Yk004ck008mk0R>0001o?ok0001o?0l0001o?1l0001o?2l0001o?3l0001o?4l0001o14l00013?4l0001o7
    4l0004\55l0@06l0027l0088l0001o?5l0001P?4l000210;l0n?5l0001o;4l0001M04l0001m04l0004O05l0P0=l001>l
    004?l00010=3l000104Al000104Bl0004n0:l001<l002@l004Cl0S>0001o?El0001o?Fl0001o?Gl0001o?Hl0001o?Il0
    001o?Jl000110Kl000210Ll0n?5l0001103l000110Nl0002\?5l0@0Ol0001204l0V>0001o?Rl0001o?Sl0001o?Tl0001
    o?Ul0001o?Vl0001O0Wl0001V0Vl000120Vl000130Vl0001S<Vl0001C0Vl000150Vl000710Yl022Wl040Zl080[l0@0\l
    0P0]l001^l000201Xl004_l0001o1Vl000140al000104Wl000280bl002cl000480Ql0@0`l001dl008:l0T>0R>1o?fl00
    01o?gl0001o?hl0001o?il0001o?jl0001o?kl000210ll0n?4l000210ml0n?5l0001<04l0001O03l0002114l0020m000
    1014l0002@02m00>4l0002304l0420m000810Ll020ol0<15l0@01m0P03m0027l0044m0088l0R>1o?ok0001o?6m0001o?
    7m0001o?8m0001o?9m0001o?:m0001o?;m0001o?<m0009109l020Dl040:l082Ml0@0Pl0P0el001nl0045m008=m0Q>000
    1o??m0001o?@m0001o?Am0001o?Bm0001o?Cm0001o?Dm0001??Em0001?5Em000176Em0001g7Em0001O3Em0001F?Em000
    1o?Em0001o2Em000840Fm080Gm0@0Hm0P0Im001Jm002Km004Lm008Mm000130Cm0002o=Dm002Om0001^=Dm000340Pm0h;
    Em004Qm0001o<Dm0001O<Dm0001n?Dm0001<0Dm000540Sm0H5Em0P0Tm002Um008Vm0001l?Dm0001Z>Dm0001o1Dm0001_
    ?Dm0001P0Dm0001S7Dm000740Xm080Ym0@1Em0P0Zm002[m004\m008]m0001i5Dm0001o7Dm0001P?Dm0005T:Em080_m0@
    0`m001am004[m0001l7Dm0001l0Dm0001l3Dm0001l<Dm0001l6Dm0006D0cm080dm0P0em001fm002gm00<Xm0001P2Dm00
    0180Dm000410im020jm0T3Em0H<`m000820>m080Nm0@0Rm0P0Wm001^m002bm004hm008km0e>0001o?mm0e>1o?nm0001o
    ?om0001o?0n0001o?1n0e>1o?2n0001o?3n0001o?4n0001o?nm0002105n0n?6n0001o?6n0002O00n0P?nm0002O?6n0P0
    9n0003107n0^?8n0@0:n0f>0001o?<n0001o?=n0001o?>n0001o??n0001a4@n0001`4@n000220An0<0Bn0001o?@n0001
    20Dn0002P0Cn002En0h>0h>1o?Gn0h>1o?Hn0h>1o?In0h>1o?Jn0001o?Kn0001o?Ln000180Mn0c>0001o?On0001o?Pn0
    001o?Qn0001o?Rn0001o?Sn0001o?Tn000210Un040Rn000110Vn0d>0001o?Xn0001o?Yn0001o?Zn0001o?[n0001o?\n0
    001o?]n000171^n000110_n000580;n0@0Fn001Nn004Wn008`n0a>0001o?bn0001o?cn0001o?dn0001o?en0001o?fn00
    01o?gn0001o?hn0001o7hn000110gn0002m?hn020kn0001[?hn00047?in080jn0@0ln0P0mn0002o6hn008kn0001n?hn0
    001_?hn0004_<in0@0on0010o0021o0b>0001o?3o0001o?4o0001o?5o0001o?6o0001o?7o0001o?8o0001o?9o0001A>9
    o0001g?9o0001308o0002m79o008=o0001??8o0002g?9o080?o0001?08o0001O08o0003O>9o0P0Ao001Bo0006?1:o0@0
    ;o0P0<o002>o004@o008Co0002k>in040jn01?0001o?Fo0001o?Go0001o?Ho0A?0001o?Jo0001o?Ko0001o?Lo0003i?e
    n020Io040Mo000310Io020Mo0l?en0002o7en008Io000210Mo0n?en0003o3en004Io008Mo000610No0F:fn080Oo0P0Po
    001Qo004Ro0003o9en002Io004Mo0002o<en001Io0003O>en0P0Io001Mo0004]=fn020To0@0Uo002Vo0001o;en0001Z:
    en0003b?en040Io080Mo0002O?en0P0Io00010<en0001O0en000710Xo024Yo040Zo080[o0`1fn002\o008]o000410So0
    20Wo040^o0H0gn000220_o0P0hn0001o?Mo0001o?Io0003[?fn040ao0@0bo0002g?en080Mo000210do0n?fn0002o;en0
    04Io0002O?fn0P0fo0004o4gn001co002eo008go0002m?hn020ho0004P0`o001jn006in008io000620an040nn0802o0@
    0Do002Eo004jo0S?0S?1o?lo0S?1o?mo0S?1o?no0S?1o?oo0S?1o?001S?1o?101001o?201001o?301001o?401001o?50
    1001o?601001807010011080100104901001o?lo0001o?;01001o?<01001o?=01001o?>01001o??01001o?@0100180A0
    100110B0100104C0100220:0102D0100110E01Y?0001o?G01001o?H01001o?I0100110J0100110K01001o?no0001o?M0
    1001o?N01001o?O01001o?P01001o?Q0100102R01002P0L0102S01Q?0Q?1o?U01001o?V01001o?W01001o?X01001o?Y0
    1001o?Z01001o?[01Q?1o?W01001o?]01001o?^01001o?_01002_?[01@0`01Q?1o?V01001o?b01001o?c01001o?d0100
    210e01n?Z0100210f01n?[01003M?\0120a01P0g01001o?e01001o?i01001o?j01Q?1o?b01001o?l01001o?m01001o?n
    01001o?o01001o?011001N0111001o?\01001o7111001n1111001o?111001n711100820h0140k01X0211@03110141102
    5110461108711001n5111001>0111001^5111001O911100720111T071180911@0:1101;1102<1104611001n<111001K>
    111001?7111001g511100180111001>6111001n0111001J0111001f011100910>1120?1140@1180A11@0B11P0C1101D1
    102E1104F11001^?111001T7111001f?111001^<111001N111100620H1140I1180J11@0K11P0L1101711Q?1o?l01001o
    ?N11001o?O11001o?P11001o?Q11002o701108R11001n911100420S11T061180T11@051100140111001n?111001??111
    00510V11V0W1181611@071102X11U?0001o?Z11001o?[11001o?\11001o?]11001o?^11001o?_11001o?`11001o?J010
    01o?b11001o?c1100120d11T?0001o?f11001o?g11001o?h11001o?i11001o?j11001o?k11001o?l1100410Q01@0a110
    2e1108m11R?0R?1o?o11R?1o?021R?1o?121001o?221001o?321001o?421001o?521001o?621001o?721001o?8210021
    0n11^?92100160111001k7111001O:111001V7111001<;111001R8111001K111100710;2120<2140=21P0>2101?2102@
    2104A2100:10F0120T014081180=11@0G11P0M1101U1102Y1104:2108B21c?0c?1o?D21c?1o?E21001o?F21001o?G210
    01o?H21001o?I21001o?J21001o?K21001o?L2100110M2100110N2100104O21a?0001o?Q21001o?R21001o?S21001o?T
    21a?1o?S21001o?V21001o?W21001o?X21001o?Y2100278U21h7Z21001o?U21001o?\21001o?]21001l5^21001l?^210
    01l1^21001l4^21001d6^21b?0001o?d21001o?e21001o?f21001o?g21001o?h21001o?i21001o?j2100182k21a?1o?Q
    21001o?m21001o?n21001o?o21001o?031001o?131002k?\2140231002k?\2140131003[?]2140331@0431001P7k2100
    420l21l3^210453108631001P?k21001g?k21001o?k21001l?k21001Z?k21001n?k210061083120931\3:31@0;3104<3
    108=3100920P2140[2180_21@0`21P0a2101b2102c210473108>314@0001o?@31001o?A31001o?B31001o?C31001o?D3
    1001o?E31001o?F31001o?G31001j>H312@02@1o?J31001o?K31001o?L31001o?M31001o?N31001o?O31001o?P31001o
    ?Q312@1o?K31001o?S31001o?T31001o?U31001o?V31001o?W31001o?X311@0001o?Z31001o?[31001o?\31001o?]310
    01o?^3100110_31002O?Q31P0X310055<R3120Y31@0`3101Q3102a31001o?_31001l;c31001l?c3100114C3100110C31
    00101C3100102C313@03@1o?j31001o?k31001o?l31001o?m31001o?n31001o?o314@1o?l31001o?141001o?241001o?
    341002o;0410444100510f3180g3101h3102i310454100110641001\?c317@0001o?941001o?:41001o?;41001o?<410
    01o?=41001o?>41001o??4100210@41l>c313@1o?k31001o?B41001o?C41001o?D41001o?E41001o?F41001o?G419@09
    @1o?I419@1o?J419@1o?K419@1o?L419@1o?M41001o?N41001o?O410012?P4100140P41001o?P41001a0P41001`8P410
    01\?P41001_:P4100110P4100910H4120Q4140R4180S41@0T41P0U4101V4102W4108X414@1o?@314@1o?Z41001o?[410
    01o?\41001o?]41001o?^41001o?_41001o?`4100210a41l?c3100920I3140b3180d31@0e31P07410184102A4104Y410
    8b41C@0001o?d41001o?e41001o?f41001o?g41001o?h41001o?i41001o?j4100110k4100110l41D@0001o?n41001o?o
    41001o?051001o?151001o?251001o?351001o?451001105510011065100204m4108751F@0001o?951001o?:51001o?;
    51001o?<51001o?=51001o?>5100160?51A@0001o?A51001o?B51001o?C51001o?D51001o?E51001o?F51001g?E51003
    k>F5140H5101>51001_?F51003o6G5101I5108J51I@0001o?L51001o?M51001o?N51001o?O51001o?P51001o?Q51001o
    ?R5100110S5100110T5100110U51B@0001o?W51001o?X51001o?Y51001o?Z51001o?[5100210k41n?\51001o?\510021
    0]51n?^51001o7^510062085180@5101K5102V5104_5108`51S@0001o?b51001o?c51001o?d51001o?e51001o?f51001
    o?g51001o?h5100110i5100110j5100104k5100120l5100110m51Q@0001o?o51001o?061001o?161001o?261001o?361
    001o?461R@0001o?661001o?761001o?861001o?961001o?:61001o?;61001o?<61Q@1o?c51001o?>61001o??61001o?
    @61001o?A6100210B61n?36100210C61n?461T@0001o?E61Q@1o?F61001o?G61001o?H61001o?I61001o?J6100210K61
    n?36100210L61n?46100411561@0=6104D6108M61001o?561001l?561001l0561001l1561V@0001o?S61001o?T61001o
    ?U61001o?V61001o?W61001o?X61001o?Y61001o7;61001`3;61001n1;6100320[6140\6180]6100314Z61n1=6102^61
    001h3561001o?=6100910n5120N6140O6180P61@0Q61P0R6101_6102`610<a61c@0c@1o?c61c@1o?d61c@1o?e61c@1o?
    f61c@1o?g61c@1o?h61c@1o?i61001o?j61001o?k61001o?l61001o?m61001o?n61001o?o610010207100101071001o?
    c61001o?371001o?471001o?57100330471P057104671001027710020287104071001f067100140:7100104;71004801
    71012710297104<7100110=71a@0001o??71001o?@71001o?A71001o?B71001o?C71001o?D71001\7E71001o?671001o
    ?G7100210H71h1E71001h?E71001l1E71001l7E71001l3E71001l?E71001n?E7100820F7140I7180J71@0K71P4L7101M
    7102N7108O71h@0001o?Q71001o?R71001o?S71001o?T71001o?U71001o?V71001o?W71001o?X71001o?E7100210Y71l
    ?Z71001n?Z71001m7E71001l8E71003l6Z7101]7108^71f@0001o?`71001o?a71001o?b71001o?c71001o?d71001o?e7
    1001o?f71001n?g71i@0001o?i71001o?j71001o?k71001o?l71001o?m71001o?n7100210o71l7E7100410h71l<Z7101
    O7102081g@0001o?281001o?381001o?481001o?581001o?681001o?781b@0g@1o?981001o?:81001o?;81001o?<8100
    1o?=81001o?>81001o??8100210881n?@8100210A81n?Z71001o?981001o?C81001o?D81001o?E81001o?F81001o?G81
    001o?H81001n?I81001`?E71001m?E7100410J81T?Z7180K81@0L81001o?H7100210N81n?I81001P?E71001i?E710061
    0O814;Z7180N71@0P81P0O7104Q81d@0001o?S81001o?T81001o?U81001o?V81001o?W81001o?X8100210Y81n?E71004
    10J81l4Z7103O7108Z8100:10>7120P7140[7180\71@0_71P018101B8102M8104R8108[813A03A1o?]81001o?^81001o
    ?_81001o?`81001o?a81001o?b81001o?c8100104d81001o?]81001o?f81001o?g81001o?h81001o?i81001o?j81001o
    ?k8100104l8100210e8101m813A1o?^81001o?o81001o?091001o?191001o?291001o?391001o?491001o?5910010469
    10010879100280n8102891001109912A02A1o?;91001o?<91001o?=91001o?>91001o??91001o?@91001o?A91001o1@9
    1002o7A9108C91002O?B91P0D91001o?B91001:0A91002k?B9140G918A08A1o?I91001o?J91001o?K91001o?L91001o?
    M91001o?N91001o?O919A1o?J91001o?Q91001o?R91001o?S91001o?T91002k?O9140U91002g?O9180U91002_?O91@0U
    91002o>O9101U91002o=O9102U91002o;O9104U91002o7O9108U91008S0P9140V9180W91@0X9101Y9102Z9104[9108\9
    19A1o?<91001o?^91001o?_91001o?`91001o?a9100210b91n?A91002_?A91@0b9100235b91l:A91002o;A9104b91005
    12c91^8B91@0d9101e9104f91002g?A9180b91002O?A91P0b91002o=A9102b91002o7A9108b9100610c91F5B9180h91P
    0i9102j9108k9100610E912:F9140H91P0]9101g9104l911A01A1o?n91001o?o91001o?0:1001o?1:1001o?2:1001o?3
    :1001o?4:1001n?5:11A1o?1:11A1o?7:1001o?8:1001o?9:100220::1l?5:100210l81>0;:1001N0;:17A07A1o?>:10
    01o??:1001o?@:1001o?A:1001o?B:1001o?C:1001o?D:1001o?E:1001o?F:100210G:1n0;:14A0001o?I:1001o?J:10
    01o?K:1001o?L:1001o?M:1001o?N:1001l?O:100210P:1N0;:16A0001o?R:1001o?S:1001o?T:1001o?U:1001o?V:10
    01o?W:1001o?X:1001o?Y:100110Z:100110l8100910:9120m91406:180<:1@0=:1P0H:101Q:102[:104\:1CA0001o?^
    :1001o?_:1001o?`:1001o?a:1001:0b:1BA0001o?d:1001o?e:1001o?f:1001o?g:1001o?h:1001?0i:100104b:1003
    10c:120j:140k:1001o?i:100110m:1CA1o?^:1CA1o?o:1001o?0;1001o?1;1001o?2;1001o?3;1001104;1001105;1D
    A0DA1o?7;1DA1o?8;1001o?9;1001o?:;1001o?;;1001o?<;100110=;1IA0001o??;1001o?@;1001o?A;1001o?B;1002
    10>;108C;100440l:1@1n:1046;108D;1AA0001o?F;1001o?G;1001o?H;1001o?I;1001o?J;1001o?K;1001o?L;1001h
    ?M;1001o=M;1001W?M;1001l?M;1001l7M;1001f?M;1001?8M;1001o3M;1001O;M;100910N;120O;140P;184Q;1@0R;1
    P0S;101T;102U;108V;1001o?m:1001o?X;1001<4m:100108m:10032=X;140Z;1P0[;1FA0001o?];1001o?^;1001o?_;
    1001o?`;1001o?a;1001o?b;100140c;1IA1o??;1001o?e;1001o?f;1001o?g;1001o?h;1001o?i;100202d;108j;1IA
    1o?e:1001o?l;1001o?m;1001o?n;1001o?o;1002o7m:1080<100217X;1081<10010?m:1002n7X;1083<1001k?m:1002
    o7X;1085<100820E;140W;180Y;1P0\;101k;1022<1044<1086<1QA0001o?8<1001o?9<1001o?:<1001o?;<1001o?<<1
    001o?=<1001o?><1UA0QA1o?@<1001o?A<1001o?B<1UA1o?9<1001o?D<1001o?E<1001o?F<100210C<1n?G<1QA1o?:<1
    001o?I<1001o?J<1002g?=<180K<100310H<1j?><140L<1SA0001o?N<1001o?O<1001o?P<1001o?Q<1001o?R<1001o?S
    <1001o?T<100210U<1n?=<100210V<1n?><1QA1o?9<1QA1o?X<1001o?Y<1001o?Z<1001o?[<1UA1o?D<1001o?]<1001o
    ?^<1001o?_<1003O>><1P0\<101`<1004m3?<120M<104W<108a<1RA0001o?c<1001o?d<1001o?e<1001o?f<1001o?g<1
    001o?h<1001o?i<1001o?j<1001o?k<1001P2k<1001_?k<1TA0001o?o<1001o?0=1001o?1=1001o?2=1001o?3=100110
    j<1003144=1205=1T3k<1001o0i<1001107=1002_7k<1@08=100610b<184l<1@0m<1P8n<1016=1029=100210K<1n?=<1
    00310;=1j?><140L<1003m7?<120<=108a<100210:<1n?=<100310>=1j?><140L<100420?=1l3?<104W<108a<1002m>=
    =120@=1001o?X<1001o?B=100210C=1n?<<1002g?<<180J<100310D=1j?=<140E=1QA1o?8<1QA1o?G=1001o?H=1001o?
    I=1001o?J=1UA1o?8<1UA1o?L=1001o?M=1001o?N=1001o?O=1003O>=<1P0K=101P=1003m7><120F=108Q=1QA1o?;<10
    01o?S=1002g?=<180T=100310;=1j?><140U=1003m7?<120V=108a<1002m?R=120W=1001P0R=100108R=1001o?R=1002
    m1R=12:W=1001n5R=100620X=180Y=1@0Z=1P0[=102\=108]=1001o?@<1001o?_=1001o?`=1001o?a=1001o?b=1001o?
    c=1001o?d=100110e=100220W=1T?R=10012:R=1001o?G=1001o?i=1001o?j=1001o?k=1001o?l=1001o?m=1QA1o?i=1
    001o?o=1001o?0>1002101>1n?l=1QA1o?j=1001o?3>1002g?l=1804>1003102>1j?m=1405>1QA1o?H=1001o?7>1001o
    ?8>1001o?9>1UA1o?G=1UA1o?;>1001o?<>1001o?=>1001o?>>1003O>m=1P0:>101?>1003m7n=1206>108@>100360W=1
    X0A>1@?R=100220W=1l?R=1001@>R=1001<0R=100810f=120g=140h=180B>1P0C>101D>102[=104E>1001o?W=100182W
    =1002i?R=160W=100181R=1001N1R=100254R=1j;W=100110R=1002R0W=1L?R=100920G>140H>180I>1@0J>1P0X=101K
    >102L>104M>108N>1001^0R=1001=4R=100160R=100380P>101Q>108R>100120R=1001D4R=1002a?R=120W=1001h1R=1
    003?=R=1@0A>1P2W=100218W=1<5R=100810T>122[=140U>180V>1@0W>1P0X>101Y>108X=100110U<1001<7R=1001P3R
    =100220A>1`?R=100187R=1002n3R=104W=100810[>120\>140]>180[=1P0^>102X=104_>108`>1001>=R=1001n;R=10
    01:0R=1UA1o?@<1001o?e>1001o?f>1001o?g>1001o?h>1001o?i>1001o?j>1001o?k>100210l>1n0R=100210D=1n?=<
    1003m7><120n>108Q=1002o;R=104o>1002_?R=1@0o>100710b>120c>180[=1@0d>1P0m>1020?1081?100920:=140A=1
    80^=1@0F>1P0O>101S>102Z>104a>1082?1aA0001o?4?1001o?5?1001o?6?1001o?7?1001o?8?1001o?9?1001o?:?100
    141;?1001D5;?100145;?1001D1;?100420<?144=?1h0>?103??100144;?1001E5;?100140;?1004:0A?1d1=?106B?10
    8C?1iA0001o?E?1001o?F?1001o?G?1001o?H?100241;?1@0I?100321??1\6=?1@0J?1bA0001o?L?1001o?M?1001o?N?
    1001o?O?1001o?P?1001o?Q?1001o?R?1001o?S?1hA0001o?U?1001o?V?1001o?W?1001o?X?1001o?Y?1001o?Z?1001o
    ?[?100211S?140\?1001@0S?100120P?100120_?100120Q?100210`?101a?100220b?1D0S?1001d0S?1001l0R?100140
    e?1gA0001o?g?1001o?h?1001o?i?1001o?j?100160k?100120l?100120k?100101n?100240m?1@0o?1002400@1@1S?1
    007i0T?120]?140^?101c?102d?104f?1081@1cA0cA1o?3@1001o?4@1cA1o?5@1001o?6@1001o?7@1001o?8@1001o?9@
    1001o?:@1001o?;@1001o?<@100110=@1001o?3@1001o??@1001o?@@1001o?A@1001o?B@1001o?C@1001o?D@100120E@
    1fA0001o?G@1001o?H@1001o?I@1001o?J@1001o?K@1001o?L@1001o?M@100110N@1dA0001o?P@1001o?Q@1001o?R@10
    01o?S@1001o?T@1001o?U@1001o?V@100104W@100410>@120F@1P0O@10<X@100110W@100110Z@100640@?180D?1@0K?1
    P02@104Y@108[@13B0001o?]@1001o?^@1001o?_@1001o?`@1001o?a@1001o?b@1001o?c@100110d@100110e@100104f
    @100110g@100110h@11B0001o?j@1001o?k@1001o?l@1001o?m@1001o?n@1001o?o@1001o?0A1001l31A1001l30A1001
    l3o@1001o?4A1002G83A1X75A1002W03A1H?5A19B0001o?8A1001o?9A1001o?:A1001o?;A1001o?<A1001o?=A1001o?>
    A100310?A1b03A1<?5A1002]?5A1B03A12B0001o?BA1001o?CA1001o?DA1001o?EA1001o?FA1001o?GA100230HA1l30A
    100310IA1B03A1\?5A1001D00A100310KA1V23A1H=5A13B1o?]@13B1o?MA13B1o?NA13B1o?OA13B1o?PA1001o?QA1001
    o?RA1001o?SA1001o?TA11B1o?_@1001o?VA1001o?WA1001o?XA1001o?YA1001o?ZA1001o?[A100310UA1d30A180\A15
    B0001o?^A1001o?_A1001o?`A1001o?aA1001o?bA1001o?cA1001o?dA14B0001o?fA1001o?gA1001o?hA1001o?iA1001
    o?jA1001o?kA1001o?lA1001o?mA1001o?nA11B1o?hA1001o?0B1001o?1B1001o?2B1001o?3B1001o?4B1001o?5B1004
    10eA120oA1406B1h30A100410]A1J03A1T>5A1017B1008202A1406A1807A1@0@A1P8AA101JA102LA1048B1001l;1A100
    2J=5A1T23A1002;03A1d75A1002303A1l75A1002;23A1T=5A1002S43A1L;5A1001P0n@1002l3o@108@B1002o=4A102AB
    100320BB1h;5A1043A1001J50A100310DB1R53A1L:5A1003101A1B03A1\?5A100950:B120;B180<B1@0=B1P0>B101?B1
    02CB104EB108FB1001205A10010:5A1003f05A1801A1013A10023<4A1l30A1003:03A140KB1P75A1002V=5A1H03A1002
    C<3A1\35A1002M13A1R>5A1003101A1R83A1L75A100910HB120IB140JB1802A1@0LB1P0MB101NB102OB104PB1002b65A
    1813A100310KA1N23A1P=5A1002R03A1L35A1002603A1`35A10027?3A1X05A1001l70A1003c?3A140WB1805A1002k23A
    14=5A1002c33A1<<5A1009A02A120RB140SB180TB1P0UB101VB102XB104YB108ZB1002U03A1B?5A1002b75A1403A1002
    J15A1T03A1002b95A1443A1001n30A1003203A140`B1@15A1002B?5A1T03A1002203A1L05A1002203A1l75A1002R03A1
    D15A100920\B140]B180^B1@0_B1P0aB101bB102cB104dB108eB1001o?HA1001o?gB10023<GA1l3o@1001o?iB1;B0001
    o?kB1001o?lB1001o?mB1001o?nB1001o?oB1002o7o@1080C10033<HA1l10A1021C1003A;gB1Z4jB1402C10023<HA1l3
    0A10039=gB1204C1d2jB1003Q?gB1204C1L0jB1003A<gB1204C1\3jB100310gB1224C1l=jB100319gB1:04C1d6jB1002
    3<iB1l30A10023<GA1l30C1002o>iB101;C100512gB1204C1\9jB1@0:C104<C1002C<GA1\3o@1002o;iB104>C1005104
    C1b1jB140?C1801A10>gB100918hB1203C1405C1806C1@07C1P08C1019C102=C104@C1002o0;C10?iB1003k7jB1404C1
    08BC1001o?;C1001o?0C10023<HA1l3EC1002]?DC1B0FC1002m70C128o@10033<HA1l10A102HC1002O8iB1P7;C10033<
    HA1l10A102EC10023?;C1l0iB1006Q4gB120IC140JC1H0KC103DC108LC100310gB1^=DC1@2FC1002a?;C1>0iB1002o1i
    B10>;C100510gB1R0KC140OC1H7DC108PC1002O2;C1P=iB10033<HA1T2EC1H10A1002O0;C1P?iB1002m7iB128;C1002?
    3iB1`<;C100710RC120SC140TC180UC1@0jB1P0VC10?DC10025<;C1j3iB100310XC120FC1l?DC1002o1;C10>HA1002m?
    0C120o@10041<;C120iB1l10A102[C1004k3DC140ZC104\C108gB1002g?o@1800C1002m?0A120^C100410DC1f01A180_
    C10?gB100:10hB120CC140GC180MC1@0NC1P0QC101WC102YC104]C108`C1001o?EC1002o<0A103EC1002a?0C1>0o@100
    3m7EC1200A108dC10053<gB1L01A1P0bC101cC102eC1003E0gB1Z>DC101IC1003C0IC1\7DC108gB1002i>DC161IC1002
    g?DC180gB1001o?DC100310gB1:1IC1d>DC100410KC1n1DC106IC108gB10043<HA1\10A1@0EC102HC10041>gB1V1DC18
    0IC1@0nC10043<HA140EC1h10A102HC1003Q?gB1200D1L0DC100:10fC120gC140hC180iC1@0jC1P0kC101lC102mC104o
    C1081D1001o?hB100:10i@1209B140GB180QB1@0[B1P0fB101AC102aC1042D1083D1GB0001o?5D1001o?6D1001o?7D10
    01o?8D1001o?9D1001o?:D100140;D100140<D1IB0001o?>D1001o??D1001o?@D1001o?AD1001o?BD1001o?CD100120D
    D100120ED1AB0001o?GD1001o?HD1001o?ID1001o?JD1001o?KD1001o?LD1001o?MD100220FD1l?ND1AB1o?GD1001o?P
    D1001o?QD1001o?RD1001o?SD1001o?TD1001o?UD100220FD1l?VD100220FD1l?UD1001\4XD1001L0XD1001l7XD10052
    0OD1T0WD180YD1@0ZD108[D1BB0001o?]D1001o?^D1001o?_D1001o?`D1001o?aD1001o?bD1001o?cD1001o?dD1001o;
    dD1001P0dD1001@0dD1004G2eD180fD1P0gD101hD1001H:XD1003C?WD140OD1P0jD1001L3XD100161ND1003^3WD1@0lD
    104mD1001@5XD100210oD1n7WD1001<1XD1002B0WD1401E1CB0001o?3E1001o?4E1CB1o?5E1001o?6E1001o?7E1001o?
    8E1001o?9E1001o?:E100110;E1001l=XD1001\6XD1001H6XD1001\1XD100610<E121WD140=E180>E1@0?E1P0@E1DB00
    01o?BE1001o?CE1001o?DE1001o?EE1001o?FE100110GE1001l?UD100240XD1h7IE10014>XD1001l1XD1001X9XD10012
    0FD1003T3XD1H0NE104IE100710HE120WD140JE180KE1@0LE101ME108OE100920=D140\D180iD1@0kD1P0nD1010E1022
    E104AE108PE1QB0001o?RE1001o?SE1001o?TE1001o?UE1001o?VE1001o?WE1001l?XE1001o7YE1001O0YE1001o0YE1R
    B0001o?]E1001o?^E1001o?_E1001o?`E1001o?aE1001o?bE1001o?cE1001o?dE1004T0ZE1H0[E101\E102eE1aB0001o
    ?gE1001o?hE1001o?iE1001o?jE1001o?kE1001o?lE1001l2mE1001l?mE1iB0001o?0F1001o?1F1001o?2F1001o?3F10
    01o?4F1001805F1001026F100320nE140oE1087F1001j3nE1001n7nE1001R2nE1001f2nE100140mE100210=F1X3nE1bB
    0001o??F1001o?@F1001o?AF1001o?BF1001o?CF1001o?DF1001o?EF1001O0EF1002W7FF1@0GF1001o?mE100160IF100
    1d0mE100320IF140=F108KF1009208F1409F180:F1@0;F1P0<F101>F102HF104JF108LF11C0001o?NF1001o?OF1001o?
    PF1001o?QF1001o?RF100140SF11C1o?NF1001o?UF1001o?VF1001o?WF1001o?XF1001o?YF16C01C1o?[F1001o?\F100
    1o?]F1001o?^F1002g?QF180_F1003G>RF180`F1P1YF1002k7QF148XF100270XF1h?QF1002g?QF180XF1004k9RF140bF
    102cF104dF12C0001o?fF1001o?gF1001o?hF1001o?iF100230jF1h1SF1001o?SF1001o1SF100920TF140ZF180aF1@0e
    F1P0SF101YF102kF104lF108mF11C1o?OF1001o?oF1001o?0G1002101G1n?PF1002W?PF1H01G1003102G1n;QF1043G10
    01o?1G1002k?PF1401G1002701G1h?PF1002g?PF1801G1005105G1j9QF1406G1027G1048G11C1o?UF1001o?:G1001o?;
    G1001o?<G11C1o?:G1001o?>G1001o??G1001o?@G1002m?=G120AG1004404G18?RF1@09G1P0BG1001o?5G1002;01G1d?
    PF1002o;QF104EG100340DG1@0FG1P7RF1002105G1n?QF1003o9QF1022G1048G1002o>QF101XF100440HG183RF1@0IG1
    P0JG100240HG1h1RF1002o=QF1022G100340SF1X0RF1@0MG1001l1RF100540GG180KG1@0LG1P0NG101OG1001o?=G1002
    501G1j?PF1002o=QF102RG100340QG1X7RF1@0SG1002o=QF1026G1002\5RF1@0UG1002o>PF1011G1003m;QF120XF104W
    G100340XG1@0MG1P7RF1002k?QF1405G100240ZG180RF1002o;QF1048G100340HG180RF1@0\G1002301G1l?PF1002o;Q
    F104^G100340HG1X7RF1@0_G100340HG1@0SG1P3RF100340HG1X3RF1@0MG100840TG180VG1@0YG1P0[G101]G102`G104
    aG108bG100104SF1002<0RF104dG100310XF1^?QF1@05G100240fG1X1RF1002\1RF1@0UG100340HG1@0MG1P1RF1003A0
    =G16>QF1X1XF100340jG1X1RF1@0UG100240QG1H0RF100240DG1h7RF100210XF1n?QF1002o<RF103nG1002c8SF104RF1
    00543RF180DG1@0oG1P0YF1040H1001d0RF100240nG1@0RF100:10eG120gG140hG180iG1@0kG1P0lG101mG1021H1042H
    1083H1002T7RF1@0MG100210=G1n?QF1003406H1X3RF1@0IG100140RF1001L0RF1002O?QF1P05G100340:H1@0MG1P7RF
    1002106G1n?QF100101SF100440<H1X3RF1@0MG108=H1006105H1207H1408H1809H1@0;H1P0>H13C0001o?@H1001o?AH
    1001o?BH1001n?CH1001o?CH100210DH140EH100110FH100104GH100110HH100210WF1n?PF1003m=QF120JH102^G1003
    40QG1X=RF1@0KH1002k?QF140JH1002o7QF1082G100440QG180MH1@0NH1P7RF100240QG1@0MG1001d3RF1002o>1G101P
    F100310QF1^?5G1@0RH1002m?QF1205G100340QG1@0SH1P0TH1002<0RF1@0SF100710IH120LH140OH180PH1@0QH1P0UH
    101VH1001o?jF1001o?XH1001o?YH1002O0XH1P1ZH1002?1YH1@0ZH100104XH1003e0ZH1::YH104]H1001o1XH12C1o?g
    F1001o?`H1001o?aH1001o?bH1001o?cH1001o?dH12C1o?fF12C1o?fH1001o?gH1001o?hH1001o?iH1001o?jH1001o?k
    H1002m?eH120lH100110YH100380YH1@0nH1P?ZH1002o3XH10<eH100418XH120YH1`3ZH104eH100840[H180\H1@0^H1P
    0_H101mH102oH1040I1081I100820nF140CG1@0PG1P0cG1014H102?H104WH1082I1AC0001o?4I1001o?5I1001o?6I100
    1o?7I1001o?8I1001o?9I1001o?:I1AC1o?7I1001o?<I1001o?=I1001o?>I1AC1o?6I1AC1o?@I1001o?AI1001o?BI100
    1o?CI1003i2;I121?I14<DI1001:2EI1001j5EI1001b4EI1001b0EI1001B5EI100121EI1001B3EI1001J3EI1BC0001o?
    NI1001o?OI1001o?PI1001o?QI1001o?RI1001o?SI1001o?TI1001o0UI1001o?UI1001?0UI1001188I100110YI100110
    ZI100140:I1001109I1001208I100140^I10025=]I120_I1001709I100110aI100120^I100220cI1@0]I100510[I120\
    I140`I180bI1@0dI1IC000160fI100127fI100104fI1001P0fI100101fI100410iI1B0jI1<0fI101kI100110fI100210
    fI104mI100130fI10010<fI100128fI100810gI140hI180lI1@0nI1P0oI1010J104kI1081J100110SI1002203J1P0TI1
    00170SI100104SI100360TI1805J1046J100108SI100102SI10010>SI1004_8TI1018J1029J104:J1004O1UI1P04J104
    7J108;J100610VI1:0WI140XI1@0eI1012J108<J100920FI140GI180HI1@0II1P0JI101KI102LI104MI108=J1RC0001o
    ??J1001o?@J1001o?AJ1001o?BJ1001o?CJ1001o?DJ1001o?EJ1QC0001o?GJ1001o?HJ1001o?IJ1001o?JJ1001o?KJ10
    01o?LJ1001o?MJ100240FJ10<NJ1001V>FJ100220OJ108PJ1aC0001o?RJ1001o?SJ1001o?TJ1001o?UJ1001o?VJ1001o
    ?WJ100104XJ1001n6WJ1001M7WJ1001]?WJ1004W;XJ180ZJ1@0[J104\J1001m?WJ1001m7WJ1001c?WJ1001h?WJ1005O2
    XJ1P0^J101_J104`J108aJ10011;XJ100190XJ1fC0001o?eJ1001o?fJ1001o?gJ1001o?hJ100170iJ100180iJ1002@0j
    J108kJ100140lJ100620YJ140]J180bJ1@0cJ1P0dJ108mJ1bC0001o?oJ1001o?0K1001o?1K1001o?2K1001o?3K1001o?
    4K1001o?5K1001G>5K1002o;6K1047K1001o75K1001305K1001o05K1004376K1409K180:K1P0;K1cC0001o?=K1001o?>
    K1001o??K1001o?@K1001o?AK1001o?BK1001o?iJ1001o?DK1002o3CK10<EK1dC0001o?GK1001o?HK1001o?IK1001o?J
    K1001o?KK1001o?LK1001o?MK100210FK108NK1004P0nJ1018K102<K104OK11D0001o?QK1001o?RK1001o?SK1001o?TK
    1001o?UK1001o?VK1001o?WK1001k=WK12D0001o?ZK1001o?[K1001o?\K1001o?]K1001o?^K1001o?_K100178`K1001o
    ?`K1001O0`K1003@0aK1P0bK101cK1001o?bK10010>bK13D0001o?gK1001o?hK1001o?iK1001o?jK1001o?kK1001o?lK
    15D0001o?nK1001o?oK1001o?0L1001o?1L1001o?2L1001203L14D0001o?5L1001o?6L1001o?7L1001o?8L1001o?9L10
    0120:L100310mK1604L1h=;L100110<L100108VK100120>L16D0001o?@L1001o?AL1001o?BL1001o?CL1001o?DL1001o
    ?EL1001<0FL100201?L104GL1007>0XK1@0YK1P0dK101eK102fK104=L108HL1BD0001o?JL1001o?KL1001o?LL1001o?M
    L1001o?NL1001o?OL1001o?PL1AD0001o?RL1001o?SL1001o?TL1001o?UL1KD0001o?WL1001o?XL1001o?YL1001o?ZL1
    002m?VL120[L1001o?VL100210\L1n?]L1001o?[L100210[L1n?VL10031?]L1^0_L1@0`L1002_?]L1@0`L1001O0OL100
    120OL100510^L120aL140bL101cL108dL1001o7PL1001o?]L1001o?gL1CD0001o?iL1001o?jL1001o?kL1001o?lL1001
    10mL100120nL1ED0001o?0M1001o?1M1001o?2M1001o?3M1001104M100110UL1001106M1002205M1407M1001205M1DD0
    001o?:M1001o?;M1001o?<M1001o?=M1001o?>M1001o??M100410oL1208M1409M104@M1005T8QL180eL1@0fL102hL104
    AM1QD0001o?CM1001o?DM1001o?EM1001o?FM1001o?GM1001o?HM1001P1IM1001o?IM1001f:IM1001F0IM100410JM1n1
    KM102LM104MM1001\1IM100220KM140OM1001^2IM1001L0IM100422KM140QM1P0RM104MM1001N9IM1001j0IM1001N0IM
    1004J2KM140TM1P0UM104VM1001l2IM1001n0IM1003N:KM1P0XM104YM1001j;IM1002:0KM140[M1001@0IM1003F0KM1P
    0MM104]M1RD0001o?_M1001o?`M1001o?aM1001o?bM1001o?cM1001o?dM1001o?eM1001n1fM100840NM180PM1@0SM1P0
    WM101ZM102\M104^M108gM1bD0001o?iM1001o?jM1001o?kM1001o?lM1001o?mM1001o?nM1aD0001o?0N1001o?1N1001
    o?2N1001o?3N1001o?4N1001E;3N1001b?4N1002<>5N1@07N1001o33N1002804N1@09N1002P0:N1035N1aD1o?1N1001o
    ?<N1001o?=N1001o?>N1002?<?N1`33N1005206N1@08N1P0;N10;4N104@N1003S0nM1<05N1@0AN1003804N1@09N101mM
    1001034N1001A03N1001Y03N1001P43N1001043N100420EN140FN180GN1@0HN1004O<nM1P0CN101DN102IN1aD1o?jM10
    01o?KN1001o?LN1001o?MN1001o?NN1002G?4N1X0ON1bD1o?jM1001o?QN1001o?RN1001o?SN1001o?TN1002o:mM105UN
    1002S0TN1L?lM1003[=mM142UN1@0WN1002o74N108ON1006745N180PN1`0nM101VN102XN108YN1004<;oM1@0BN1P0JN1
    04ZN11E0001o?\N1001o?]N1001o?^N1001o?_N1001o?`N1001o?aN1001o?bN10010<bN16E0001o?eN1001o?fN1001o?
    gN1001o?hN1001o?iN1001o?jN1001o?kN100351cN180dN108lN12E0001o?nN1001o?oN1001o?0O1001o?1O1001o?2O1
    001o?3O1001o?4O1001204O1001104O1003S75O1406O1087O13E0001o?9O1001o?:O1001o?;O1001o?<O1001o?=O1001
    o?>O100110?O15E0001o?AO1001o?BO1001o?CO1001o?DO1001o?EO1001o?FO1001E5GO14E0001o?IO1001o?JO1001o?
    KO1001o?LO1001o?MO1001o?NO1001@=OO100310@O120HO104PO100180lN100480mN1028O104QO108RO1BE0001o?TO10
    01o?UO1001o?VO1001o?WO1001o?XO1001o?YO1AE0001o?[O1001o?\O1001o?]O1001o?^O1001o?_O100114`O1002O?Z
    O1P0aO1001o?`O1002O?ZO1P0cO1001n3`O1002O?ZO1P0eO1CE0001o?gO1001o?hO1001o?iO1001o?jO1001o?kO10011
    0lO100110mO100440bO180dO1@0fO104nO1RE0001o?0P1001o?1P1001o?2P1001o?3P1001204P1QE0001o?6P1001o?7P
    1001o?8P1001o?9P1001o?:P1002o7:P1084P1003105P140;P102<P100103:P1001o?4P100340>P1`=;P102?P100210=
    P120@P1001O0;P1001n9;P100210BP1@0CP1001o??P1001?0EP1001o?EP1SE0001o?HP1001o?IP1001o?JP1001o?KP10
    01o?LP1001o?MP100210NP1l8EP100540AP1@0DP1P0FP10;GP104OP1aE0001o?QP1001o?RP1001o?SP1001o?TP1001@0
    UP100160UP1001^3UP1001:0UP10012<UP100120UP1001B6UP100740VP180WP1@0XP1P0YP101ZP106[P108\P1001o?UP
    1001o?^P100210]P120_P1bE0001o?aP1001o?bP1001o?cP1001o?dP1001o?eP1001o?fP1001o?gP1001_1hP1fE0001o
    ?jP1001o?kP1001o?lP1001o?mP1001o?nP1001o?oP1001400Q1001401Q100380`P101iP1022Q12F0001o?4Q1001o?5Q
    1001o?6Q1001o?7Q1001o?8Q1001o?9Q1001o?:Q1001o?;Q1001R2<Q11F0001o?>Q1001o??Q1001o?@Q1001o?AQ1001o
    ?BQ1001o?CQ1001o?DQ1001o?EQ1001<0CQ1001\2CQ1001d0CQ1001`0CQ1001h0CQ100510GQ120HQ140IQ180JQ1@0KQ1
    00101CQ100109CQ100102CQ100310MQ120NQ1l1OQ100240LQ180PQ1002R0FQ102QQ100210=Q140RQ1BF0001o?TQ1001o
    ?UQ1001o?VQ1001o?WQ1001o?XQ1001o?YQ1001n3ZQ1AF0001o?\Q1001o?]Q1001o?^Q1001o?_Q100108`Q1001<0`Q10
    01P3`Q10013?`Q1004@0aQ1P0bQ101cQ108dQ1001P9`Q1001`1`Q10013:`Q1004@0fQ1P0gQ101cQ102hQ1001o?`Q1001
    10`Q1001P7`Q1003H0jQ1P0kQ101lQ100310eQ1@0iQ1P0mQ1001`1ZQ1001o7ZQ1001o?ZQ100510[Q140nQ1@0oQ1P00R1
    031R1SF0001o?3R1001o?4R1001o?5R1001o?6R1001o?7R1001o?8R1TF0001o?:R1001o?;R1001o?<R1001o?=R1001o?
    >R1001o??R1002049R108@R1QF0001o?BR1001o?CR1001o?DR1001o?ER100110FR1001n7FR1001j0FR1001B0FR1001b6
    FR1001n6FR100640GR180HR1@0IR1P0JR101KR102LR1001b0FR1001b5FR100129FR100104FR1005@0NR1P0JR101OR102
    PR104QR1RF0001o?SR1001o?TR1001o?UR1001o?VR1001o?WR1001o?XR100310MR120RR180YR1001A3YR1001o?YR1004
    10AR140ZR102[R10<\R1aF0001o?^R1001o?_R1001o?`R1001o?aR1001o?bR1001l3cR1001<0cR1001`0cR1001P0cR10
    0103cR100102cR100640dR180eR1@0fR1P0gR101hR102iR1bF0001o?kR1001o?lR1001o?mR1001o?nR1001o?oR1001o?
    0S1001?<1S1001??1S100340jR1022S1083S11G0001o?5S1001o?6S1001o?7S1001o?8S1001o?9S1001o?:S1;G0001o?
    <S1001o?=S1001o?>S1001o??S1001o?@S1001o?AS1002O0;S1P?BS12G0001o?DS1001o?ES1001o?FS1001o?GS1001o?
    HS1001o?IS1001o?JS100240CS1`9KS100120LS100110MS1AG0001o?OS1001o?PS1001o?QS1001o?RS1001o?SS1HG000
    1o?US1001o?VS1001o?WS1001o?XS1002o7SS108YS1002I7TS120ZS1DG0001o?\S1001o?]S1001o?^S1001o?_S1001o?
    `S1FG0001o?bS1001o?cS1001o?dS1001o?eS100110fS1001o?fS100310aS140gS108hS1001g7SS100120SS100110SS1
    004[5TS140jS102kS108lS1BG0001o?nS1001o?oS1001o?0T1001o?1T1001o?2T1001P?3T1001><2T1KG0001o?6T1001
    o?7T1001o?8T1001o?9T1001o?:T100220:T1l?2T1004405T1h0;T10=3T102<T1001o?3T1001R72T1002o=3T102?T100
    1o73T1005404T1@0=T1P2>T104@T108AT1001o?TS1001o33T1001;03T100210DT180ET1CG0001o?GT1001o?HT1001o?I
    T1001o?JT1CG1o?IT1001o?LT1001o?MT1001o?NT1001o?OT100230KT140PT1001@0SS100168SS100310QT120RT180ST
    100740[S180iS1@0mS1P0BT101CT102FT104TT1QG0001o?VT1001o?WT1001o?XT1001o?YT1001o?ZT1001o?[T1RG0QG1
    o?]T1001o?^T1001o?_T1001o?`T1001o?aT1001o?bT100210cT1n?[T1002k?\T140dT1001o?]T1001o?fT1001o?gT10
    01o?hT1001o?iT1001o?jT1TG0001o?lT1001o?mT1001o?nT1001o?oT1001400U1001o?0U1002101U1H02U100210kT14
    03U1001804U100110jT1001@06U1002407U103jT1RG1o?fT1001o?9U1001o?:U1001o?;U1001o?<U1002O?iT1P0=U100
    2O?jT1P0>U100130kT1001o?kT100201@U102AU100104AU100740eT1805U1@08U1P0?U101kT102BU104CU1aG0001o?EU
    1001o?FU1001o?GU1001o?HU1001l?IU1001L0JU1bG0001o?LU1001o?MU1001o?NU1001o?OU1001o?PU1001o?QU10024
    0KU1P0RU1001o0RU100101RU1001o?RU100114RU100118RU100640SU180TU101UU102VU104WU108XU12H0001o?ZU1001
    o?[U1001o?\U1001o?]U1001o?^U1001o?_U1001o?`U100103`U1002I?aU1P0bU11H0001o?dU1001o?eU1001o?fU1001
    o?gU1001o?hU1001o?iU100110iU1002<>jU101kU1001o1iU1001o0hU100210iU120nU100340mU102jU104oU1001o0iU
    1001o3hU1002O0iU1P02V1003401V102jU1043V1001?0iU100110hU100210iU1206V1003405V102jU1047V1001k?iU10
    0130iU1004409V180:V102jU104kU1001o3iU100340<V102jU104kU100340mU102jU104kU100170iU100340?V102jU10
    4kU100244kU102jU100910lU1200V1404V1808V1@0;V1P0=V103>V104@V108AV1001n?`U1002i3aU108CV13H03H1o?EV
    1001o?FV1001o?GV1001o?HV1001o?IV1001o?JV100110KV100110LV100440cU180BV1P0DV104MV1AH0001o?OV1001o?
    PV1001o?QV1001o?RV1001o?SV1001o?TV1001o?UV1001k?UV1001n7UV1001e=UV1001n;UV1001l?UV1006V8VV180WV1
    @0XV101YV102ZV104[V100110\V1IH0IH1o?^V1IH1o?_V1IH1o?`V1IH1o?aV1001o?bV1001o?cV1001o?dV1001o?eV10
    01o?fV1001o?gV1001o?hV1BH0001o?jV1001o?kV1001o?lV1001o?mV1001o?nV1001o?oV1001o?0W1001g?0W100310i
    V1j?1W1402W1001o?1W1002103W1604W1CH0CH1o?6W1CH1o?7W1CH1o?8W1CH1o?9W1001o?:W1001o?;W1001o?<W1001o
    ?=W1001o?>W1001o??W1001o?@W100210AW1n?1W1001300W1002o71W108CW100210BW120DW1001n?1W1001o11W100210
    FW120GW100440]V1025W104EW108HW1QH0001o?JW1001o?KW1001o?LW1001o?MW100110NW1001o0NW10010<NW10038>O
    W1P0PW101QW100140RW1RH0001o?TW1001o?UW1001o?VW1001o?WW1001o?XW1001o?YW100130ZW1001o?ZW100102ZW10
    01P3ZW100540SW180[W109\W102]W104^W1aH0001o?`W1001o?aW1001o?bW1001o?cW1001o?dW1001o?eW100160fW100
    120fW1bH0001o?iW1001o?jW1001o?kW1001o?lW1001o?mW1001o?nW1001m3oW1dH0001o?1X1001o?2X1001o?3X1001o
    ?4X1001015X1001026X1001027X100440gW101hW1020X1048X11I0001o?:X1001o?;X1001o?<X1001o?=X1001o?>X100
    1o??X100140@X100180@X12I0001o?CX1001o?DX1001o?EX1001o?FX1001o?GX1001o?HX1001<0IX100340AX180BX1@0
    JX1001o?IX100170IX1002T?LX1@0MX13I03I1o?OX1001o?PX1001o?QX1001o?RX1001o?SX1001o?TX1001o?UX100104
    VX100340KX101NX104WX1AI0001o?YX1001o?ZX1001o?[X1001o?\X1001n3]X1001o7]X100160]X1001V1]X1001o?]X1
    001>0]X1001n0]X100740^X180_X1@0`X1P0aX101bX102cX104dX1FI0001o?fX1001o?gX1001o?hX1001o?iX1001o?jX
    1BI0001o?lX1001o?mX1001o?nX1001o?oX1001o?0Y1002h0kX1011Y1001X1kX1001>>1Y1CI0001o?5Y1001o?6Y1001o
    ?7Y1001o?8Y1001109Y100110:Y1001o?1Y100640eX1802Y1@03Y1P04Y104;Y108<Y1QI0001o?>Y1001o??Y1001o?@Y1
    001o?AY1001o?BY100140CY1RI0001o?EY1001o?FY1001o?GY1001P?HY1001o?HY100210IY1n?JY1001o?JY100210KY1
    0<LY100240DY108MY1bI0001o?OY1001o?PY1001o?QY1001o?RY1001o?SY1001o?TY100140UY100140VY1aI0001o?XY1
    001o?YY1001o?ZY1001o?[Y1001@1\Y1001o?]Y10010>\Y1001o?_Y1002g?^Y180`Y1001o?`Y100280aY1P0bY1001o?U
    Y1001P0dY1cI0001o?fY1001o?gY1001o?hY1001o?iY1001o?jY1001n?kY1001o?lY100110mY1dI0001o?oY1001o?0Z1
    001o?1Z1001o?2Z1001o?3Z1001n?4Z1001o?5Z1001106Z100540WY180cY1P0eY104nY1087Z11J0001o?9Z1001o?:Z10
    01o?;Z1001o?<Z1001o?=Z1001o?>Z12J0001o?@Z1001o?AZ1001o?BZ1001o?CZ1001o?DZ1001o?EZ100220?Z1l3FZ10
    0120?Z12J1o?@Z1001o?IZ1001o?JZ1001o?KZ1001o?LZ1002O0MZ1P?DZ100210MZ1n?DZ1001o?MZ100410NZ120OZ1T1
    PZ1H>EZ1002_<EZ1@3PZ100510GZ120HZ1l0FZ101QZ102RZ1BJ0001o?TZ1001o?UZ1001o?VZ1001o?WZ1001o?XZ1001o
    ?YZ1001o?ZZ100110YZ1001P7YZ1001o0XZ10010?XZ10031>YZ120^Z101_Z1003@0\Z1P0]Z101`Z1002b1[Z140aZ1AJ0
    001o?cZ1001o?dZ1001o?eZ1001o?fZ1001o?gZ1001n<hZ100140iZ100140jZ1DJ0001o?lZ1001o?mZ1001o?nZ1001o?
    oZ1001o?0[1001o?1[1001702[1001103[100310bZ140kZ1044[1QJ0001o?6[1001o?7[1001o?8[1001o?9[1001o?:[1
    QJ1o?7[1001o?<[1001o?=[1001o?>[1001o??[1001o?@[1002k?;[140A[1QJ1o?6[1001o?C[1001o?D[1001o?E[1001
    o?F[1002o>:[101G[1002o=;[102H[1001o?;[1QJ1o?8[1001o?K[1001o?L[1001o?M[1001o?N[1002g?:[180O[1002o
    =;[102P[1RJ0001o?R[1001o?S[1001o?T[1001o?U[1001o?V[1001o?W[1001o?X[1002o;Y[104W[10013?Y[100620B[
    140I[1H1J[1P0Q[104Z[108[[1aJ0001o?][1001o?^[1001o?_[1001o?`[1001o?a[1001T?b[1001o?b[1002K0c[1T?d
    [1001o?e[1bJ0001o?g[1001o?h[1001o?i[1001o?j[1001o?k[1001o?l[1001o?m[1001n;n[100240f[108o[16K0001
    o?1\1001o?2\1001o?3\1001o?4\1001o?5\11K0001o?7\1001o?8\1001o?9\1001o?:\1001o?;\1001o?<\100180=\1
    002106\1@0>\12K0001o?@\1001o?A\1001o?B\1001o?C\1001o?D\1001o?E\1001o?F\1001P9F\100102F\1003P0G\1
    01H\102I\1002@0?\108J\1AK0001o?L\1001o?M\1001o?N\1001o?O\1001o?P\1BK0001o?R\1001o?S\1001o?T\1001
    o?U\1001o?V\100202Q\104W\100180X\1YK0001o?Z\1001o?[\1001o?\\1001o?]\1001n?^\1001o?^\1RK0001o?a\1
    001o?b\1001o?c\1001o?d\1QK0001o?f\1001o?g\1001o?h\1001o?i\100410_\1R<`\1L2e\101j\1bK0001o?l\1001
    o?m\1001o?n\1001o?o\1001o?0]1001V71]1aK0001o?3]1001o?4]1001o?5]1001o?6]1001o?7]1001L18]1fK0001o?
    :]1001o?;]1001o?<]1001o?=]1001o?>]1001@0?]1cK0001o?A]1001o?B]1001o?C]100114D]100110E]1dK0001o?G]
    1001o?H]1001o?I]1001o?J]1001o?K]100210F]1P0L]100120>]1002P0?]102N]1005402]1@09]101@]104M]108O]12
    L0001o?Q]1001o?R]1001o?S]1001o?T]1001o?U]1001o?V]1001o?W]11L0001o?Y]1001o?Z]1001o?[]1001o?\]1001
    o?]]1001o?^]1001o?_]1001X3_]100370X]1P0`]104a]1001_9X]100220b]108c]1AL0001o?e]1001o?f]1001o?g]10
    01o?h]1001o?i]1001o?j]100101k]1001o?k]1001\5m]1BL0001o?o]1001o?0^1001o?1^1001o?2^1001o?3^1001o?4
    ^1001o?5^1001<>6^1CL0001o?8^1001o?9^1001o?:^1001o?;^1001o?<^1001o?=^100110>^100110?^1DL0001o?A^1
    001o?B^1001o?C^1001o?D^1001o?E^1001o?F^100110G^100110H^100510l]140n]1027^104@^108I^1QL0001o?K^10
    01o?L^1001o?M^1001o?N^1001o?O^1001o?P^1001o3O^1002o;P^104R^1001o>O^1002m?P^120T^1001o7O^1003m;P^
    120T^104V^1004F0Q^180S^1P0U^101W^100120X^1001n?O^100120Z^100140R^100180P^1001B3O^1001@0^^1001n5O
    ^100101`^100520[^140\^180]^1@0_^101a^1001f1O^100120c^1001l7O^100180e^1001B0O^1001P0g^1001>;O^100
    101i^1001f;O^100102k^100110O^100104m^100720d^180f^1@0_^1P0h^101j^102l^104n^100240b^1P0o^1001O7O^
    1001201_1001o1O^1001403_1001K=O^1001805_1001A0O^1001@07_1001P03_1001C3O^100101:_1006202_1404_180
    6_1@08_1P09_101;_1001@0V^1001o9O^1001P0>_1001?0O^100101@_1001n0O^100102B_1004@0=_1P0?_101A_102C_
    100280<_1@0D_100108O^100120F_1001g3O^100140H_100180B_1001j9O^1001@0K_1001b=O^1001P0M_100101m^100
    1N0O^100104P_100720G_140I_180J_1@0L_1P0N_101O_104Q_100140Z^1001j3O^100180T_1001j1O^1001@0V_1001n
    =O^1001P0X_100520[^140S_180U_1@0W_1P0Y_100201R_102Z_100102O^100140\_1001Q0O^1001P0^_1001b7O^1001
    01`_100102`_100440]_1P0__101a_102b_1001B8O^100120d_1001k;O^100140f_1001o5O^100180h_1001k7O^1001@
    0j_1001P0m^100101B_100102P^100720e_140g_180i_1@0k_1P0l_101m_102n_100202c_104o_1RL0001o?1`1001o?2
    `1001o?3`1001o?4`1001o?5`1001o?6`1001o?7`1001o77`1001^;7`1001027`1001017`1001087`1006908`1209`14
    0:`102;`104<`108=`1001308`1001o?8`100820Y^1400_180E_1@0[_1P00`102>`104?`108@`1aL0aL1o?B`1001o?C`
    1001o?D`1001o?E`1001o?F`1bL0aL1o?H`1aL1o?I`1001o?J`1001o?K`1001o?L`1001o?M`1002O?G`1P0N`1001o?B`
    1001o?P`1001o?Q`1001o?R`1001o?S`1001o?I`1001o?U`1001o?V`1001o?W`1001o?X`1001o?H`1001o?Z`1001o?[`
    1001o?\`1001o?]`1003_;T`1@0Y`104^`1aL1o?[`1001o?``1001o?a`1001o?b`1001o?c`1002O7G`1P8d`1002o3G`1
    0<d`1001P>T`1bL1o?H`1001o?h`1001o?i`1001o?j`1001o?k`1001o?l`1001o?m`1001o?n`1001o?^`1002_?n`1@00
    a1001o?0a1002142a1V0S`1002_?0a1@0m`1002104a1l?0a100920O`140_`180e`1@0f`1P0g`101o`1021a1043a1085a
    11M0001o?7a1001o?8a1001o?9a1001o?:a1001o?;a1001l0<a1001`0<a100220=a102>a12M0001o?@a1001o?Aa1001o
    ?Ba1001o?Ca1001o?Da1001o?Ea100102Fa100240?a102Ga1BM0001o?Ia1001o?Ja1001o?Ka1001o?La1001o?Ma1001o
    ?Na1001o7Oa1001o?Oa1001C0Oa1001Q?Oa1001o1Oa100510Pa124Qa140Ra180Sa1@0Ta1AM0AM1o?Va1001o?Wa1001o?
    Xa1001o?Ya1001o?Za1001o?[a1001o?\a100110]a1001o?Va1001o?_a1001o?`a1001o?aa1001o?ba1001o?ca1001o?
    da1AM1o?Wa1001o?fa1001o?ga1001o?ha1001o?ia1001o?ja100310]a1:1ea1d0ka100214ea1n;ka1003c>ka140ea10
    1]a1001o?Qa1CM0CM1o?0b1001o?1b1001o?2b1001o?3b1001o?4b1001o?5b1001m76b1001107b1001108b1DM0001o?:
    b1001o?;b1001o?<b1001o?=b1001o?>b1001m??b100110@b100110Ab100820Ua140^a1@0la1P0ma101na102oa1049b1
    08Bb1QM0001o?Db1001o?Eb1001o?Fb1001o?Gb1001o?Hb1001o?Ib1001o?Jb1001l7Kb1VM0001o?Mb1001o?Nb1001o?
    Ob1001o?Pb1001o?Qb1001o?Rb1001o?Sb100120Tb1RM0001o?Vb1001o?Wb1001o?Xb1001o?Yb1001o?Zb1001o?[b100
    1o?\b1001_?]b1001o?]b1SM0001o?`b1001o?ab1001o?bb1001o?cb1001o?db1001o?eb100114fb1UM0001o?hb1001o
    ?ib1001o?jb1001o?kb1001o?lb1001o?mb100110nb100130nb100310gb1@0ob1010c1TM0001o?2c1001o?3c1001o?4c
    1001o?5c1001o?6c1001o?7c1001o?8c1001109c100640Lb1@0Ub101^b102_b1041c108:c1aM0001o?<c1001o?=c1001
    o?>c1001o??c1001o?@c1001o?Ac100118@c1002@0Cc1P?Ac100103@c100210Ec1N0Ac1001O0Ac100170?c100110Hc10
    01O0?c100110Jc100310Ic1R?Ac180Kc100532Bc140Dc180Fc1P0Gc101Lc100110Mc1001o?Bc1001o?Oc1bM0001o?Qc1
    001o?Rc1001o?Sc1001o?Tc1001o?Uc1001o?Vc1001o?Wc100110Vc1002C3Wc104Yc100273Wc1@0Yc1001o<Wc1004c7X
    c140Zc180[c108\c1cM0001o?^c1001o?_c1001o?`c1001o?ac1001o?bc1001>0cc100110dc100110ec1dM0001o?gc10
    01o?hc1001o?ic1001o?jc1001o?kc1001o?lc1001>0mc100110nc100540Nc1H0Pc102]c104fc108oc11N0001o?1d100
    1o?2d1001o?3d1001o?4d1001o?5d1001o?6d12N0001o?8d1001o?9d1001o?:d1001o?;d1001o?<d1001o?=d1002407d
    108>d1001207d1001n?>d1001V?>d100440?d180@d101Ad102Bd1AN0001o?Dd1001o?Ed1001o?Fd1001o?Gd1001o?Hd1
    001o?Id100170Id100160Id100180Id1004J1Jd1P0Kd106Ld108Md1CN0001o?Od1001o?Pd1001o?Qd1001o?Rd1001o?S
    d1001o?Td100110Ud1BN0001o?Wd1001o?Xd1001o?Yd1001o?Zd1001o?[d1001o?\d1001o?]d100210Vd1l?^d100240N
    d104_d1QN0001o?ad1001o?bd1001o?cd1001o?dd1001o?ed1001o?fd1001n7gd100120hd1RN0001o?jd1001o?kd1001
    o?ld1001o?md1001o?nd1001o?od1001o?0e1001P71e1VN0001o?3e1001o?4e1001o?5e1001o?6e1001o?7e1001o?8e1
    001o?9e100180:e1001P?1e1SN0001o?=e1001o?>e1001o??e1001o?@e1001o?Ae1001o?Be100110Ce100110De100540
    id1P82e101;e102<e104Ee1aN0001o?Ge1001o?He1001o?Ie1001o?Je1001o?Ke1001o?Le1001@2Le1001H3Le10014:L
    e100148Ke100240Qe1X1Le100145Le1001d2Le100740Me1@0Ne1P0Oe101Pe102Re104Se108Te1fN0001o?Ve1001o?We1
    001o?Xe1001o?Ye1001o?Ze1001o?[e1001o?\e100210Ue140]e1bN0001o?_e1001o?`e1001o?ae1001o?be1001o?ce1
    001o?de1001o?ee1001l?fe100240^e180ge11O0001o?ie1001o?je1001o?ke1001o?le1001o?me1001o?ne1001o1me1
    00210ne1200f1AO0001o?2f1001o?3f1001o?4f1001o?5f1001o?6f100204ne1087f1001O36f1001P06f1001O06f1001
    106f1005109f120:f1P0;f1017f106<f100440oe1801f1048f108=f100101>f1BO0001o?@f1001o?Af1001o?Bf1001o?
    Cf1001o;Df100138Df1001o?Df100118Df100110Df1001Q?Df1001a;Df100710Ef120Ff143Gf180Hf1@0If1P0Jf108Kf
    100108Lf12O0001o?Nf1001o?Of1001o?Pf1001o?Qf1001o?Rf1001o?Sf1001o1Rf1001?0Rf100170Rf1001?8Rf1001o
    0Rf1001?2Rf1001o7Rf1001O:Rf100911Uf120Vf140Wf180Xf1@0Sf1P0Yf102Zf104[f108\f100240Tf180]f100280Mf
    108^f1001P3Df100240Vf180`f100108af100110bf13O0001o?df1001o?ef1001o?ff1001o?gf1001o?hf1001o?if100
    1o?jf15O0001o?lf1001o?mf1001o?nf1001o?of1001o?0g1001o?1g1001382g1001S12g1001@02g14O0001o?6g1001o
    ?7g1001o?8g1001o?9g1001o?:g1001o?;g1002102g1>><g100510kf1203g1404g1045g108=g1FO0001o??g1001o?@g1
    001o?Ag1001o?Bg100130Cg16O0001o?Eg1001o?Fg1001o?Gg1001o?Hg1001?0Ig100204Dg108Jg100108Kg1001o1Ig1
    00204Dg108Mg100102Ng100146Ig1001?2Ig1001o?Cg100340Pg180Qg108Rg100101Sg100380Lg1@0Og102Tg100540?f
    101_f102cf104>g108Ug1QO0001o?Wg1001o?Xg1001o?Yg1001o?Zg1001o?[g1001C0\g100140]g1001o?\g100140_g1
    00110\g100140ag100190\g100140cg1001o?_g100510^g1@0`g1P1bg102dg108eg100180\g100140gg100220hg108`g
    1001P0\g100140jg1002@0`g1P0kg100120\g100140mg1001;0\g100140og100227ng1P00h1RO0001o?2h1001o?3h100
    1o?4h1001o?5h1001o?6h1001o?7h1001o?8h1001n?8h1001208h1001308h1004669h180:h1P0;h108<h1SO0001o?>h1
    001o??h1001o?@h1001o?Ah100110Ah1001o7Ah100330Bh140Ch104Dh100104\g100140Fh1VO0001o?Hh1001o?Ih1001
    o?Jh1001o?Kh1001o?Lh1001o?Mh100160Nh100140Nh100110Nh1001@0Nh1001P0Nh100102Nh100185Nh100720Oh140P
    h180Qh1@0Rh1P0Sh102Th104Uh100410Eh1J8Gh1P0hg101Vh100640fg180ig1P0lg1011h102=h104Wh1bO0001o?Yh100
    1o?Zh1001o?[h1001o?\h1001o?]h1001o?^h1001o?_h1aO0001o?ah1001o?bh1001o?ch1001o?dh1001o?eh1001o?fh
    100102eh1aO1o?ah1001o?ih1001o?jh1001o?kh1001o?lh10023<fh1l3mh1002;6mh1d9fh1002O0mh1P?fh100108eh1
    001C0eh100710gh120hh140nh180oh1@00i1011i1022i1002?7eh1@0mh100110eh100420hh1P04i1011i1025i1002=2m
    h1b=eh1001@0eh10014<eh100130eh100120eh100620hh1407i1808i1019i102:i104;i100270eh102mh100101dh1003
    11eh120mh140>i1002;2eh1T0mh100620hh140=i1@0?i1P0@i1011i102:i1002a8eh1<7mh100420hh140Bi1011i102:i
    1002P0eh101mh100104eh100140eh100620hh140Di180Ei1@0Fi1011i102:i1002L0mh1P9eh100210mh1:0eh10010<eh
    100520hh140Hi180Ii101Ji102:i100810`h1203i1406i180<i1@0Ai1P0Ci101Gi102Ki1cO0001o?Mi1001o?Ni1001o?
    Oi1001o?Pi1001o?Qi1001o?Ri1001o?Si1fO0001o?Ui1001o?Vi1001o?Wi1001o?Xi1001o?Yi1001o?Zi1001o?[i1dO
    0001o?]i1001o?^i1001o?_i1001o?`i1001o?ai100120bi100110ci100101Zi100510Ti1f0`h180\i102di104ei1002
    01Li104fi12P0001o?hi1001o?ii1001o?ji1001o?ki1001o?li1001o?mi100120ni11P0001o?0j1001o?1j1001o?2j1
    001o?3j1001o?4j100220oi1l?5j1001o?ni1001607j1001207j1001027j10010<7j1005206j1408j1809j102:j10<;j
    1AP0001o?=j1001o?>j1001o??j1001o?@j1001o?Aj1001o?Bj1001o?Cj1BP0001o?Ej1001o?Fj1001o?Gj1001o?Hj10
    01o?Ij1001o?Jj1001o?Kj1CP0001o?Mj1001o?Nj1001o?Oj1001o?Pj1001V1Qj100110Rj100110Sj100340Dj1P1Lj10
    4Tj1SP0001o?Vj1001o?Wj1001o?Xj1001o?Yj1001o?Zj1001o?[j100110\j100110]j100104^j1QP0001o?`j1001o?a
    j1001o?bj1001o?cj100130dj100120dj1001o?dj100170dj1001P3dj100108dj100620ej180fj1@9gj1P0hj102ij104
    jj1001n0dj1001P0dj1001o0dj1004R;gj140lj1@0mj104nj100110dj100140dj1004840k1@01k1P0fj10;gj1001<0dj
    1001I0dj1004Q1ej1203k1404k1H>gj100190dj100410ej1T4gj1H00k1016k1RP0001o?8k1001o?9k1001o?:k1001o?;
    k1001o?<k1001o?=k1001j?;k1001_?;k1001o7;k100410?k120@k140<k180Ak1001o3<k100390=k120Bk140Ck1002n7
    >k108Dk1001o?\j100110Fk100110Gk1TP0001o?Ik1001o?Jk1001o?Kk1001o?Lk1001o?Mk100110Nk100910_j140kj1
    80oj1@02k1P05k1017k102Ek104Hk108Ok1cP0001o?Qk1001o?Rk1001o?Sk1001o?Tk100110Uk100110Vk100104Wk1aP
    0001o?Yk1001o?Zk1001o?[k1001o?\k1001o?]k1001o?^k1001l0_k1fP0001o?ak1001o?bk1001o?ck1001o?dk1001o
    ?ek1001o?fk1bP0001o?hk1001o?ik1001o?jk1001o?kk1001o?lk1001o?mk100210gk1P?nk1dP0001o?0l1001o?1l10
    01o?2l1001o?3l1001o?4l1001o?5l1001106l1001107l100410Xk1<0`k102ok1088l12Q0001o?:l1001o?;l1001o?<l
    1001o?=l1001o?>l1001o??l11Q0001o?Al1001o?Bl1001o?Cl1001o?Dl1001o?El1001`3Fl14Q0001o?Hl1001o?Il10
    01o?Jl1001o?Kl1001o?Ll1001o?Ml1003H0@l102Gl104Nl1AQ0001o?Pl1001o?Ql1001o?Rl1FQ0001o?Tl1001o?Ul10
    0240Vl1`?Rl1002o>Sl101Wl1BQ0001o?Yl1001o?Zl1001o?[l1001o?\l1QQ0001o?^l1001o?_l1001o?`l100340Xl1P
    9]l104al1aQ0001o?cl1001o?dl1001o?el1001o?fl1001V5gl100110gl1001P0gl1001B1gl1bQ0001o?ll1001o?ml10
    01o?nl1001o?ol1001>00m100520hl1D0il1P0jl101kl1021m1001o?0m1001o?3m1001o?gl1001o?5m1003202m1024m1
    046m16R0001o?8m1001o?9m1001o?:m1001o?;m1001o?<m12R0001o?>m1001o??m1001o?@m1001o?Am100110Bm100204
    =m108Cm100120<m11R0001o?Fm1001o?Gm1001o?Hm1001o?Im1001o?Jm1001o?Bm1001n?Jm100410Em140Km109Lm104M
    m100140Bm100170Bm100490Cm140Om1@0Pm109Lm100112Bm1002H0Lm102Rm13R0001o?Tm1001o?Um1001o?Vm1001o?Wm
    100110Xm100110Ym14R0001o?[m1001o?\m1001o?]m1001o?^m100110_m1001`0Bm1001`7Bm100310`m101am108bm100
    640Dm1P0Nm101Qm102Sm104Zm108cm1AR0001o?em1001o?fm1001o?gm1001o?hm1BR0001o?jm1001o?km1001o?lm1001
    o?mm100210im1n?nm1001o?im1001o?nm1FR0001o?2n1001o?3n1001o?4n1001o?5n1001?16n1001n?nm1CR0001o?9n1
    001o?:n1001o?;n1001T><n100210=n128im1DR0001o??n1001o?@n1001R3An1001V3An1001o?An1003j0Bn140Cn108D
    n100210En121nm100740om1H00n1P01n1017n1028n104>n108Fn1QR0001o?Hn1001o?In1001o?Jn1001o?Kn100108Ln1
    RR0001o?Nn1001o?On1001o?Pn1001o?Qn1001o?Rn1VR0001o?Tn1001o?Un1001o?Vn1001o?Wn1002n3Ln10<Xn1001n?
    Ln100110Ln1SR0001o?\n1001o?]n1001o?^n1001o?_n100210`n1n?Ln1001o?Ln100720Mn1d0Sn180Yn101Zn102[n10
    4an108bn1aR0001o?dn1001o?en1001o?fn1001o?gn1001o?hn100130hn100250in180jn1001d?hn100170gn100110mn
    100201ln108nn1001l0in100310kn120on1400o1bR0001o?2o1001o?3o1001o?4o1001o?5o1001o?6o1001o?7o1001O0
    5o1002106o1209o1001P0:o1002B78o140;o1001306o100220=o1017o100110>o1003401o1P0<o101?o12S0001o?Ao10
    01o?Bo1001o?Co1001o?Do1001o?Eo100180Fo100108Go100101Ho11S0001o?Jo1001o?Ko1001o?Lo1001o?Mo1001o?N
    o1001o?Oo1001o?Po1001n=Po1001n8Po1001n?Po1001^=Po1001n9Po1001V1Po100760Qo180Ro1@0So1P2To101Uo104
    Vo108Wo16S0001o?Yo1001o?Zo1001o?[o1001o?\o1001o?]o1001o?^o1001o?_o100110`o1:S0001o?bo1001o?co100
    1o?do1001o?eo1001o?fo1001o?go14S0001o?io1001o?jo1001o?ko1001o?lo1001o?mo1001o?no100210Do1H8eo100
    108eo100410fo180002@010208Eo10024020280Fo100310ho126oo1083028S0001o?502001o?602001o?702001o?8020
    01o?90200140:0200140;02001I0Do1002A8Eo180=0200240>0280Fo100108?0200105oo100108302001109020010490
    20010890200310C0204D0208E0200108F020061040240<02X0@02@0A0201B0204G029S0001o?I02001o?J02001o?K020
    01o?L0200130M0200104N0200101M0200108P02001o?M02001o?R0200122R0200480O02P0Q0202S0204T02001n2no100
    1L2no1001>2no100310V0220W0240X0200210U0201Y023S0001o?[02001o?\02001o?]02001o?^02001o?_02001o?`02
    5S0001o?b02001o?c02001o?d02001o?e02001o?f02001o?g02001R:g0200350a0204h0208i027S0001o?k02001o?l02
    001o?m02001o?n02001o?o02001O=012001@011200210j0204212001o?Fo1001o?41200110Fo100104612002>1512@07
    1200720Io140Xo180ao101H0202Z020431208812FS0001o?:12001o?;12001o?<12001o?=12001o?>12FS1o?:12FS1o?
    @12FS1o?A12FS1o?B12FS1o?C12FS1o?D12001o?E1200220?12l=F12AS0AS1o?H12AS1o?I12AS1o?J12AS1o?K12AS1o?
    L12AS1o?M12AS1o?N12001o?O12001o?P1200210G12l?Q12001k?P12002O?Q12P0S12001o?Q12BS0001o?V12001o?W12
    001o?X12001o?Y12001o?Z12001o?[1200124\12001R5\120012<\1200120\1200164\1200541]12P0^1202_1204`120
    8a12CS0001o?c12001o?d12001o?e12001o?f12001o?g12ES0001o?i12001o?j12001o?k12001o?l12001o?m1200310h
    1220n12l?P1200210o12j?Q12DS0001o?122001o?222001o?322001o?422001o?522002S06220<P1200210722l:Q1200
    640R1280T12`2U1201b120402208822QS0QS1o?:22001o?;22001o?<22001o?=22001o?>22001o??22001o?@22TS0QS1
    o?B22QS1o?C22001o?D22001o?E22001o?F22001o?G2200238?22l7H2200210H22n??220021<H22n3?2200410@2220I2
    2l7J2208K22SS0QS1o?M22QS1o?N22001o?O22001o?P22001o?Q22001o?R2200210S22n??22US0QS1o?U22QS1o?V2200
    1o?W22001o?X22001o?Y22001o?Z2200210[22n??2200310T22N7@22P8\22003O;A22P0L2204]22001o?:22001o?_220
    01o?`22001o?a22001o?b22001o?c22001o?d2200320A22d?c2280e22001D0c22001o?e2200510g22N9e22P0d2202c22
    04h22001`0c2200410j2220d22<;e2204c2200320d22<>c22`1e22WS0001o?m22001o?n22001o?o22001o?032001o?13
    2001o?23200110332VS0001o?532001o?632001o?732001o?832001o?932001o?:32001o?;3200310432B0e2201<32YS
    0001o?>32001o??32001o?@32001o?A32001o?B32001o?C3200104D32RS0001o?F32001o?G32001o?H32001o?I32001o
    ?J32001o?K3200140L32ZS0RS1o?N32001o?O32001o?P32001o?Q32001o?R32001o?S32001o?T32002O?L32P0U320021
    0J32n?S3200210I32n?R3200210X32n?S3200310W3220Y32l?T32002k?U3240Z3200420E3240M32X;V3204[32003A0e2
    220d22X?c2200820^2240f22@0i22P0k2201l2202=3204\3208]32bS0001o?_32001o?`32001o?a32001o?b32001o?c3
    2001o?d32001P<e3200104f32aS0001o?h32001o?i32001o?j32001o?k32001g9l32001o3l32001o7l32001g<l32001o
    5l32001o?l32001?7l32fS0001o?442001o?542001o?642001o?742001g;84200820m3240n3282o32@0042P014201242
    0434208942001P0l32001U6l32001o:l32001i3l32001W6l32001_?l32001k=l3200810;42R124240<4280=42@0>4202
    ?4204@4208A42001n7c32001o1c320015?c32001C;c32001S8c32001o9c3200110c32jS0001o?J42001o?K42001o?L42
    001o?M4200217c3208N4200920C4240D4280E42@0F42P0G4201H4202I4204O4208d32001Q2c32002P0Q420?d32cS0001
    o?S42001o?T42001o?U42001o?V42iS0001o?X42001o?Y42001o?Z42001o?[42002o7W4208\42001o8c3200224N4240l
    3200210N42<4c3200510]4240^42h9d3202_4204`42dS0001o?b42001o?c42001o?d42001o?e42001P;e42001S;e4200
    1Z;e42001V3e42001T;e42001>2e42001_3e4200810f4220g4240h4280i42@0j42P0k4202l4204m42001@4N4200210n4
    2P0o4200780g32@0:42P0B4201P4202R4204a42080521T0001o?252001o?352001o?452001o?552001l?652001o?7520
    01o?652001l?9520022?852l0:520011065200220<52l?95200170552001P0>5200210?52l?952001o?952004<>:52@0
    =52P0@5201A522T0001o?C52001o?D52001o?E52001o?F52001o?G52001o?H52001l?I52001o?I5200206J5208K527T0
    001o?M52001o?N52001o?O52001o?P52001l?Q5200110R5200110S523T0001o?U52001o?V52001o?W52001o?X525T000
    1o?Z52001o?[52001n?\5200210Y5204]5200310^522?852l0:524T0001o?`52001o?a52001n?b5200110c5200110d52
    006\0;52@0B5201L5202T5204_5208e52AT0001o?g52001o?h52001o?i52001o?j52001o?k52001N0k52001Q8k520032
    8l5280m5201n52001o?l5200110l5200310o52^206201162FT0001o?362001o?462001o?562001o?66200110762001P0
    862001P0962DT0001o?;62001o?<62001o?=6200102>6200180>6200280?62@0@62IT0001o?B62001o?C62001o?D6200
    1o?E62001o?F62001o?>62001o?H6200110H6200135H6200510A6220G6201I6202J6208K62001n0>6200110M62001o?N
    6200210L6260O62HT0001o?Q62001o?R62001o?S62001o?T6200102U6200120V62BT0001o?X62001o?Y62001o?Z62001
    o?[6200110\6200120]62001o?\62001o?_6200320W6240^620:`62CT0001o?b62001o?c62001o?d6200140e62001o?e
    6200210f62H3g6200110h6200110i6200103\6200108k62001>0\6200108\6200102\6200320m6204n6208o6200348`6
    201l62040720064026280:62P0P6202a6204j6208172QT0001o?372001o?472001o?572001o?672001o?772001o?8720
    01l1972YT0001o?;72001o?<72001o?=72001o?>72001o??72001o?@7200110A72WT0001o?C72001o?D72001o?E72001
    o?F72001o?G7200110H7200210I7202A72ST0001o?K72001o?L72001o?M72001o?N72001o?O72UT0001o?Q72001o?R72
    001o?S72001o?T72001o?U7200210P72n?V7200110W72TT0001o?Y72001o?Z72001o?[72001o?\72001o?]7200118^72
    RT0001o?`72001o?a72001o?b72001o?c72001o?d7200110e72001o?e7200310_7220f72`;g7200540:72P0B7202J720
    4X7208h72iT0iT1o?j72iT1o?k72iT1o?l72iT1o?m72001o?n72001o?o72001o?082001o?182aT0aT1o?382aT1o?482a
    T1o?582001o?682001o?782001o?882001n79821U01U1o?;821U1o?<821U1o?=82001o?>82001o??82001o?@82001n7A
    82aT1o?682001o?C82001o?D82001n7E8200410282h3:8204B8208F82iT1o?n72001o?H82001o?I8200237182l8J8200
    1o?E8200310K82n7L820828200218282n7L82bT0bT1o?O82bT1o?P82bT1o?Q82bT1o?R82001o?S82001o?T82001o?U82
    001o?V82001o7W8200210W82n7L82dT0dT1o?Z82001o?[82001o?\82001o?]82001o?^82001o?_82001o?k72001o?a82
    001o?b82001o?c82001o?d82001o?j72001o?f82001o?g82001o?h82001o?i82001o?j82001o?k8200310`8260e8201l
    8200210m82n7L82001o?28200108d8200410`82n0o8206l8208092001o?l82001i?1820041019220l8280292P0392cT0
    cT1o?592cT1o?692001o?792001o?892001o?992001o?:9200110;9200210<92n7L8200110E8200210>92n7L8200920G
    8240M8280N82@0X82P0Y8201n820249204=9208?92CU0001o?A92001o?B92001o?C92001o?D92001o?E92001o?F92001
    o?G9200110H9200110I9200104J9200110K92AU0AU1o?M92AU1o?N92001o?O92001o?P92001o?Q92001o?R92001o?S92
    001o?N92001o?U92001o?V92001o?W92001o?X92001o?Y92BU0001o?[92001o?\92001o?]92001o?^92001o?_920021>
    `92n1X92002f3Y9280a92001n?Y92EU0001o?d92001o?e92001o?f92001o?g92001o?h9200210i92n?X9200210j92n?Y
    9200110F92001o?`92001o?m9200310l92n1Y920>n92DU0001o?0:2001o?1:2001o?2:2001o?3:2001o?4:2001o?5:20
    0109m92004106:2n3Y9204n92087:200810L9240T9281Z92@0b92P0c9202k9204o92088:2QU0001o?::2001o?;:2001o
    ?<:2001o?=:2001o?>:2001o??:2001B6@:2001f1@:200140@:2RU0001o?D:2001o?E:2001o?F:2001o?G:2001o?H:20
    01o?I:2001o?J:2WU0001o?L:2001o?M:2001o?N:2001o?O:2001o?P:2YU0001o?R:2001o?S:2001o?T:2001o?U:2001
    o?V:2002Q0Q:203W:200110X:2SU0001o?Z:2001o?[:2001o?\:2001o?]:2001o?^:2VU0001o?`:2001o?a:2001o?b:2
    001o?c:2001o?d:2UU0001o?f:2001o?g:2001o?h:2001o?i:2001o?j:200350_:220e:204k:200110l:2TU0001o?n:2
    001o?o:2001o?0;2001o?1;2001o?2;2002=83;220e:2001103;2002104;2205;200780A:2@0B:2P0C:201K:202Y:204
    m:2086;2bU0001o?8;2001o?9;2001o?:;2001o?;;2001o?<;2001o?=;200112<;2001m?<;2001o7;;2002g?<;280A;2
    00410?;2b?=;240@;280B;2002g?>;280C;2aU0001o?E;2001o?F;2001o?G;2001o?H;2001o?I;2001o?J;2001o?K;2c
    U0001o?M;2001o?N;2001o?O;2001o?P;2001o?Q;2001o?R;2eU0001o?T;2001o?U;2001o?V;2001o?W;2001o?X;2001
    o?Y;200210S;220Z;2dU0001o?\;2001o?];2001o?^;2001o?_;2001o?`;2001o?a;200110b;200440D;201L;204[;20
    8c;21V0001o?e;2001o?f;2001o?g;2001o?h;2001o?i;2001\<j;24V0001o?l;2001o?m;2001o?n;2001o?o;2001o?0
    <2001o?1<2002102<2h7j;22V02V1o?4<2001o?5<2001o?6<2001o?7<2001o?8<2001o?9<2001o?4<2001o?;<2001o?<
    <2001o?=<2002O?><2P08<2002o79<208?<2001o?><2001o?A<2002O69<2P9A<2002O08<2P?><200213><2n<8<2003??
    A<2@0D<2P0E<200550:<220@<2H>B<2P0C<201F<2001o?j;27V0001o?I<2001o?J<2001o?K<2001o?L<2001o?M<20017
    0N<200210O<2n?j;23V0001o?Q<2001o?R<2001o?S<2001o?T<2001o?U<2001o?V<200310W<220U<2l?T<200110X<200
    110<<200210Z<226=<200210[<2h?><2001l1=<200210]<220><200310\<220^<2l;A<200210Z<2@0=<200210`<2n3><
    2001P?><2001k?=<2002o;><204c<200130=<2002l1><202e<200510a<2f9A<280b<202d<204f<200510Y<220_<240g<
    2H8B<204j;2001100<200110i<200780k;2@03<2P0G<201H<202P<204h<208j<2AV0001o?l<2001o?m<2001o?n<2001o
    ?o<2001o?0=2001o?1=2001n?2=2FV0001o?4=2001o?5=2001o?6=2001o?7=2001o?8=2001o?9=200214:=2n;2=20018
    01=2001T21=2BV0001o?>=2001o??=2001o?@=2001o?A=2001o?B=200140C=200380<=2P0==201D=2001o?C=2001o?F=
    20012?F=2CV0001o?I=2001o?J=2001o?K=2001o?L=2001o?M=2IV0001o?O=2001o?P=2001o?Q=2001o?R=2001o?S=2E
    V0001o?U=2001o?V=2001o?W=2001o?X=2001o?Y=200310N=280T=204Z=200110[=2DV0001o?]=2001o?^=2001o?_=20
    01o?`=2001o?a=2001Q1b=200110c=2007403=280;=2P0E=201G=202H=204\=208d=2QV0001o?f=2001o?g=2001o?h=2
    001o?i=2001o?j=2001o?k=2001W0l=2001L1k=2001n7k=2001l9k=2001l3k=2001n?k=2001n3k=200640n=280o=2@00
    >2P01>2012>2043>200140k=2RV0001o?6>2001o?7>2001o?8>2001o?9>2001o?:>2001o?;>2002605>280<>2002J8<>
    202l=2001P0<>2VV0001o?@>2001o?A>2001o?B>2001o?C>200106D>2001P?D>2001m?D>2001O?D>2001o?D>200170D>
    200640E>280F>2@0G>2P0H>207I>208J>200110K>200102<>2SV0001o?N>2001o?O>2001o?P>2001o?Q>2001o?R>2UV0
    001o?T>2001o?U>2001o?V>2001o?W>2001o?X>200210S>2N0Y>200210Z>204<>2TV0001o?\>2001o?]>2001o?^>2001
    o?_>2001o?`>200131a>200210b>2j?<>200920m=2404>280=>2@0>>2P0?>201L>202M>204[>208c>2aV0001o?e>2001
    o?f>2001o?g>2001o?h>2001o?i>2001n0j>2001o?j>2001L0j>2001n3j>200420k>2D0l>201m>208n>2002\0l>2@0n>
    2001o?l>2003P0o>2010?2021?2001_?j>2001n?j>2003D1l>2803?2P04?2001o7j>2002\0l>2@06?2001m;j>2001e3j
    >2001i3j>200441l>2808?2@09?2P0:?2fV0001o?<?2001o?=?2001o?>?2001o???2001o?@?2001o?A?200108B?2bV00
    01o?D?2001o?E?2001o?F?2001o?G?2001o?H?2001o?I?2001P;J?2001n?J?2006205?2407?280;?2@0C?2P0K?208L?2
    001o?J?200180N?2001@0N?2cV0cV1o?Q?2cV1o?R?2cV1o?S?2cV1o?T?2001o?U?2001o?V?2001o?W?2001o?Q?2001o?
    Y?2001o?Z?2001o?[?2001o?\?2001o?]?2001o?^?200210X?2:0_?2dV0001o?a?2001o?b?2001o?c?2001o?d?2001o?
    e?2001o?f?2001o?g?200110h?2001o?_?200110j?200310`?220i?240k?200140h?200110m?2006202?240M?280O?2@
    0P?204l?208n?24W0001o?0@2001o?1@2001o?2@2001o?3@23W0001o?5@24W1o?6@2001o?7@2001o?8@2002509@2j?2@
    200210:@2n?3@2002o;4@204;@22W0001o?=@2001o?>@2001o??@2001o?@@2001o?A@22W1o??@2001o?C@2001o?D@200
    1o?E@200210F@2n?@@2002o7A@208G@21W0001o?I@2001o?J@2001o?K@2001o?L@2001o?M@2001o?4@200520<@2X0B@2
    01H@206N@208O@2BW0001o?Q@2001o?R@2001o?S@2001o?T@2001o?U@2001o?V@2001o?W@2001n?V@2002@1W@2P0Y@20
    01o?X@2CW0001o?\@2001o?]@2001o?^@2001o?_@2001o?`@200110a@2AW0001o?c@2001o?d@2001o?e@2001o?f@2001
    o?g@200110h@200210b@202i@2001o?a@2001o?h@200210k@2L>l@200580X@2@0Z@203[@204j@208m@2QW0001o?o@200
    1o?0A2001o?1A2001o?2A2001S>3A2001o?3A2002044A2085A2001086A2001@07A2001P08A2VW0001o?:A2001o?;A200
    1o?<A2001o?=A2001o?>A2001o??A2001R4@A2RW0001o?BA2001o?CA2001o?DA2001o?EA2001o?FA2001o?GA200121HA
    2TW0001o?JA2001o?KA2001o?LA2001o?MA2001o?NA2001o?OA200126PA2004109A2P0AA201IA202QA2aW0001o?SA200
    1o?TA2001o?UA2001o?VA2001o?WA2001o?XA2001o?YA2bW0001o?[A2001o?\A2001o?]A2001o?^A2001o?_A2001o?`A
    2001o?aA2002n7ZA208bA2001j7ZA200210bA2n3ZA2002f8ZA287bA200110aA2002^2bA208gA2cW0cW1o?iA2001o?jA2
    001o?kA2001o?lA2001o?mA2001o?nA2001n7oA2001100B2fW0001o?2B2001o?3B2001o?4B2001o?5B2001o?6B2001o?
    7B2001n:8B2002101B2089B2dW0dW1o?;B2001o?<B2001o?=B2001o?>B2001o??B2001o?@B2001<8AB200110BB200210
    CB2n?bA200780cA2@0dA2P0eA201fA202hA204:B208DB21X01X1o?FB21X1o?GB21X1o?HB21X1o?IB21X1o?JB2001o?KB
    2001o?LB2001o?MB2001o?NB2001l?OB2001n?OB2002m?PB220QB2001l?NB200210SB2l?OB2002g3PB28<TB2002o7PB2
    08TB22X02X1o?WB2001o?XB2001o?YB2001o?ZB2001o?[B2001o?\B2001o?]B2001o?^B2002o=^B202_B29X09X1o?aB2
    9X1o?bB29X1o?cB29X1o?dB29X1o?eB29X1o?fB2001o?gB2001o?hB2001o?iB2001o?jB24X04X1o?lB24X1o?mB24X1o?
    nB24X1o?oB2001o?0C2001o?1C2001o?2C2001o?3C200211kB2044C23X03X1o?6C23X1o?7C23X1o?8C23X1o?9C23X1o?
    :C23X1o?;C2001o?<C2001o?=C2001o?>C200110?C200110@C2001393C200110BC200720RB240UB280VB201`B2025C20
    4AC208CC2AX0001o?EC2001o?FC2001o?GC2001o?HC2001o?IC2001l7JC200110KC2001l3JC2001d3JC200270MC280NC
    2001L3JC2001D3JC200210PC220QC200310QC220NC240PC2BX0001o?TC2001o?UC2001o?VC2001o?WC2001o?XC2001o?
    YC2001E0YC2001W0YC20031>ZC280[C201\C2IX0001o?^C2001o?_C2001o?`C2001o?aC2001o?bC2001n?cC2FX0001o?
    eC2001o?fC2001o?gC2001o?hC2001o?iC2001N8jC200202dC204kC2CX0001o?mC2001o?nC2001o?oC2001o?0D2001o?
    1D2001o?2D2002W62D2083D2001104D2DX0001o?6D2001o?7D2001o?8D2001o?9D2001o?:D2001R5;D200126;D2002@0
    <D2P0=D200840LC280OC2@0RC2P0SC201]C202lC2045D208>D2QX0QX1o?@D2001o?AD2001o?BD2001o?CD2001o?DD200
    1o?ED2001o?@D2001o?GD2001o?HD2001o?ID2001o?JD200210FD2n?KD20010<LD2QX1o?AD2QX1o?ND2QX1o?OD2001o?
    PD2001o?QD2001o?RD2001o?SD2001o?TD2001o?UD200204VD208LD2RX0001o?XD2001o?YD2001o?ZD2001o?[D2001o?
    \D2001o?]D2001h?^D2SX0001o?`D2001o?aD2001o?bD2001o?cD2001o?dD200110eD200110fD2TX0001o?hD2001o?iD
    2001o?jD2001o?kD2001o?lD200110mD200110nD200540MD280WD2@0_D204gD208oD2aX0001o?1E2001o?2E2001o?3E2
    001o?4E2001o?5E2001o?6E2001o?7E2aX1o?1E2001o?9E2001o?:E2001o?;E2001o?<E2001o?=E2001o?>E2001?0?E2
    001n0?E2001M>?E2001>0?E2dX0dX1o?DE2001o?EE2001o?FE2001o?GE2001o?HE2001o?IE2iX0iX1o?KE2001o?LE200
    1o?ME2001o?NE2001o?OE2001o?PE2001o?QE2001o?DE2001o?SE2001o?TE2001o?UE2001o?VE2001o?WE200330JE240
    RE2`8XE2001o?KE2001o?ZE2001o?[E2001o?\E2001o?]E2001o?^E2gX0001o?`E2001o?aE2001o?bE2001o?cE2001o?
    dE2001o?eE200240_E2`0fE2cX0cX1o?hE2cX1o?iE2001o?jE2001o?kE2001o?lE2001o?mE2001o?nE200110oE2bX000
    1o?1F2001o?2F2001o?3F2001o?4F2001o?5F2001o?6F2001n?7F2001o?7F2001@05F2001P05F2001025F2001P;5F200
    5306F2@0:F2P0;F202<F208=F20021;7F2P0>F2bX1o?1F2001o?@F2001o?AF2001o?BF2001o?CF2001o?DF2001o?EF20
    04108F2V89F202?F204FF2009208E240@E280AE2@0BE2P0CE201YE202gE2040F208GF21Y0001o?IF2001o?JF2001o?KF
    2001o?LF2001o?MF2001o?NF2001l7OF22Y0001o?QF2001o?RF2001o?SF2001o?TF2001o?UF2001o?VF200230WF2l7OF
    2002;0WF2d7OF26Y0001o?ZF2001o?[F2001o?\F2001o?]F2001o?^F2001o?_F200320WF2l7OF208`F2001P1UF200130
    UF200326VF2P0bF201cF2002@<WF2P0dF23Y03Y1o?fF23Y1o?gF2001o?hF2001o?iF2001o?jF2001o?kF2001o<^F2002
    03_F204mF2001?>^F2001G<^F200310_F240oF2040G20018<_F24Y04Y1o?3G24Y1o?4G24Y1o?5G2001o?6G2001o?7G20
    01>08G200510lF220nF2401G2802G2089G2001o?5G2001o?;G2001o?<G2001o?=G200110>G200760PF282XF2@0YF2P0a
    F201eF204:G208?G2AY0001o?AG2001o?BG2001o?CG2001o?DG2001o?EG2001l?FG2001`:FG2001d?FG2001L=FG2001d
    >FG2005Q;GG220HG2<0IG2@0JG204KG2001l:FG200108MG2001L8FG2001L;FG2001@=FG2001l;FG2001l9FG200710OG2
    :0GG245PG2@0QG2P0RG202SG208JG2BY0001o?UG2001o?VG2001o?WG2001o?XG2001o?YG2001o?ZG200110ZG200280[G
    2@0\G2001@0[G2001o?[G200410]G2^1[G2@0^G202_G2IY0001o?aG2001o?bG2001o?cG2001o?dG2001o0eG200110dG2
    002C1eG2\0gG200110eG200340fG280hG2P1iG200110jG2CY0001o?lG2001o?mG2001o?nG2001o?oG2001o?0H2001o?1
    H2EY0001o?3H2001o?4H2001o?5H2001o?6H2001o?7H2001o?8H2002142H2609H2DY0001o?;H2001o?<H2001o?=H2001
    o?>H2001o??H2001o?@H2001E1AH200780LG2@0NG2P0TG201`G202kG204:H208BH2QY0001o?DH2001o?EH2001o?FH200
    1o?GH2001o?HH2001o?IH2001o6IH200110HH200230IH240LH200102LH200140IH2005?0JH2P0KH201MH202NH204OH20
    01h5IH2001l5IH2001@0HH200110GH200110TH2003\5IH2@0SH202UH200320QH2<0RH2@0VH2002l5IH202UH2001@0TH2
    003T5IH2@0YH202UH2002T7IH2@0YH2002d5IH202UH2001`5IH200740RH280XH2@0QH2P0ZH201[H202\H204]H2TY0001
    o?_H2001o?`H2001o?aH2001o?bH2001o?cH2001o?dH2001o?eH2RY0001o?gH2001o?hH2001o?iH2001o?jH2001o?kH2
    001o?lH2001P0jH2001P0nH200130kH2003N6lH2P0oH2010I200110kH200102jH2002S6kH2@03I200340lH2012I2024I
    2001023I2001S0kH2004386I2L0lH2P00I2027I2004W7mH2801I2@05I2088I2SY0001o?:I2001o?;I2001o?<I2001o?=
    I2001o?>I2UY0001o?@I2001o?AI2001o?BI2001o?CI2001o?DI200210?I2n?EI2001o?EI200210FI2n?GI200640PH28
    0WH2@0^H2P0fH2029I204HI2aY0001o?JI2001o?KI2001o?LI2001o?MI2001o?NI2001o?OI2001o?PI2001o?QI2001V>
    QI20012?QI2001j?QI2bY0001o?VI2001o?WI2001o?XI2001o?YI2001o?ZI2001o?[I2001n7\I200110]I2gY0001o?_I
    2001o?`I2001o?aI2001o?bI2001o?cI2001o?dI200110[I200330eI2l0\I201fI200108\I2001o?\I200310gI220hI2
    <:iI2cY0001o?kI2001o?lI2001o?mI2001o?nI2001o?oI2001o?0J2001101J2eY0001o?3J2001o?4J2001o?5J2001o?
    6J2001o?7J2001o?8J2001o?9J2002102J2J0:J2dY0001o?<J2001o?=J2001o?>J2001o??J2001o?@J2001o?AJ2001Q=
    BJ2fY0001o?DJ2001o?EJ2001o?FJ2001o?GJ2001o?HJ2001o?IJ200110JJ2jY0001o?LJ2001o?MJ2001o?NJ2001o?OJ
    2001o?PJ2001o?QJ2001o?RJ2001o?SJ2001o?TJ2iY0001o?VJ2001o?WJ2001o?XJ2001o?YJ2001o?ZJ2001o?[J2001o
    ?\J2jY1o?LJ2jY1o?^J2jY1o?_J2001o?`J2001o?aJ2001o?bJ2001o?cJ2001o?dJ2001o?eJ2001o?fJ200310JJ2L0\J
    201BJ200610CJ220KJ280UJ2P0]J201gJ202hJ200840RI280SI2@0TI2P0UI201^I202jI204;J208iJ21Z01Z1o?kJ2001
    o?lJ2001o?mJ2001o?nJ2001o?kJ2001o?0K2001o?1K200201oJ2022K2001o?2K2001o?4K2001o?5K2001o?6K2002203
    K2l?7K21Z1o?0K21Z1o?9K2001o?:K2001o?;K2001o?9K2001o?=K2001o?>K2003o<5K201<K202?K2002m?6K220@K200
    1n7AK2001n05K26Z0001o?DK2001o?EK2001o?FK2001o?GK2001o?HK2001o?IK200220CK240JK2001O0JK2001o1JK200
    310KK2P0LK208MK23Z0001o?OK2001o?PK2001o?QK2001o?RK2001o?SK2001o?TK200110UK2001086K25Z0001o?XK200
    1o?YK2001o?ZK2001o?[K2001o?\K2001o?]K2001o?^K200310VK220WK2P?_K24Z0001o?aK2001o?bK2001o?cK2001o?
    dK2001o?eK2001o?fK22Z0001o?hK2001o?iK2001o?jK2001o?kK2001o?lK2001o?mK28Z0001o?oK2001o?0L2001o?1L
    2002102L2n?mK200310gK2n7nK2083L2001g?nK2001i>nK2001o?nK29Z0001o?8L2001o?9L2001o?:L2001o?;L2001o?
    <L2001o?=L2001o?>L2001o?gK2006104L2205L2@06L2P07L201?L206@L2005408K2h0BK201NK204`K208AL2AZ0001o?
    CL2001o?DL2001o?EL2001o?FL200120GL200142GL2001E0GL2001o?GL2001m6GL200111GL200610HL220IL240JL280K
    L201LL208ML200110GL200180GL2001[3GL2001A4GL200159GL2005D0OL280PL202QL204RL208SL2BZ0001o?UL2001o?
    VL2001o?WL2001o?XL2001o?YL2001o?ZL2001P?[L2001o?[L200130ZL20010>ZL200150ZL2004e5[L220^L280_L202`
    L2JZ0001o?bL2001o?cL2001o?dL2001o?eL200140fL200101fL2001o?fL2003@0gL2P0hL206iL200102jL2004@0\L2P
    0]L201aL208kL200140YL200101YL20038>ZL2@0mL2P0nL2CZ0001o?0M2001o?1M2001442M2001o?2M2001o?4M2001o?
    5M2002403M2P06M2002107M2085M2IZ0001o?9M2001o?:M200104;M200102;M200240<M204=M200110>M2002108M202?
    M2DZ0001o?AM2001o?BM2001T4CM200140DM200180CM2001B0CM200240FM280GM2001:1CM200101IM200310EM220HM20
    1JM200110KM200640NL280TL201lL202oL204@M208LM2QZ0001o?NM2001o?OM2001o?PM2001o?QM2RZ0001o?SM2001o?
    TM2001o?UM2001o?VM2002L2RM2P1WM2cZ0001o?YM2001o?ZM2001o?[M2001o?\M2001o?]M2001o?^M2001o?_M200110
    `M200110aM200104bM2aZ0001o?dM2001o?eM2001o?fM2001o?gM2001o?hM200101hM200110hM200350iM280jM205kM2
    00250iM205kM2bZ0001o?nM2001o?oM2001o?0N2001o?1N2001o?2N2001_33N200140hM200350iM2805N205kM200510c
    M240lM2h4mM2014N2026N23[0001o?8N2001o?9N2001o?:N2001o?;N2001o?<N2001o?=N2001o?>N2001o??N200130@N
    24[0001o?BN2001o?CN2001o?DN2001o?EN2001o?FN2001o?GN2001o?HN2001o?IN2001o?JN200204AN208KN21[0001o
    ?MN2001o?NN2001o?ON2001o?PN2001o?QN2001o?RN2001l?SN22[0001o?UN2001o?VN2001o?WN2001o?XN2001o?YN20
    01o?ZN2001o?[N2001O0ZN200110]N200420LN243TN2h0\N204^N2A[0001o?`N2001o?aN2001o?bN2001o?cN2001o?dN
    2001o?eN2001I>cN200210gN2n?dN2002o7eN208hN2001e<cN200210jN2n?dN2002o7eN208kN2003n9fN202iN204lN2B
    [0001o?nN2001o?oN2001o?0O2001o?1O2001o?2O2001o?3O2001o?4O2C[0001o?6O2001o?7O2001o?8O2C[1o?9O2001
    o?:O2001o?;O2001o?<O2001o?=O2001o?9O200210>O220?O200110@O2D[0001o?BO2001o?CO2001o?DO2D[1o?EO2001
    o?FO2001o?GO2001o?HO2001o?IO200110JO200110KO200440mN2P35O204AO208LO2Q[0001o?NO2001o?OO2001o?PO20
    01o?QO2001o8RO2001n?RO2001o?RO2001m7RO2001P2RO2001d4RO2001[=RO2001K?RO200170RO200910SO220TO2<0UO
    2@0VO2P0WO201XO202YO204ZO208[O2001P6RO2001h8RO2001j?RO2001o5RO2001^<RO200110RO200610]O240^O280_O
    2@0`O2P0aO204bO2001\>RO2001n1RO2001i4RO2001c9RO2001A0RO200710dO220eO2@0fO2P0UO201gO202hO204bO200
    102RO200113RO2001A2RO2001?6RO2001o7RO200130RO2007Q1UO220jO240kO280lO2@0mO206nO208oO2001P;RO2001@
    ?RO2001m?RO2001I0RO200120RO2006101P240oO2012P2023P2044P2085P200108RO2001_>RO2001n>RO2003027P2048
    P2089P200640\O2@0cO2P0iO2010P2026P204:P2R[0001o?<P2001o?=P2001o?>P2001o??P2001o?@P2001o?AP2001o?
    BP2S[0001o?DP2001o?EP2R[1o?FP2001o?GP2001o?HP2001o?IP2001o?JP2002k?@P240KP200210LP2n?AP200210MP2
    n?BP200340;P28:CP204NP2c[0001o?PP2001o?QP2001o?RP2001o?SP200110TP200110UP200104VP2a[0001o?XP2001
    o?YP2001o?ZP2001o?[P2001o?\P2001o?]P2001o?^P2b[0001o?`P2001o?aP2001o?bP2001o?cP2001o?dP2001o3eP2
    001o?eP2002P0fP206gP200110eP2001Y0eP2001a0eP2001Q0eP200102eP2001n?eP2001Q8eP200740iP280jP2@0kP2P
    0lP202mP204nP208oP2001P7gP2001o?gP200620WP240_P2P0hP2010Q2021Q2042Q26\0001o?4Q2001o?5Q2001o?6Q20
    01o?7Q2001?08Q21\0001o?:Q2001o?;Q2001o?<Q2001o?=Q200110>Q2002109Q220?Q2002o18Q20>>Q2001o?>Q20021
    0AQ2n?BQ2001o?BQ200310@Q220CQ2d3DQ22\0001o?FQ2001o?GQ2001o?HQ2001o?IQ2001P0JQ200110KQ200110LQ200
    1o?8Q2001o?NQ2001o?OQ2001o?JQ2001o?QQ2001108Q200110SQ200212RQ220TQ200130IQ200110VQ200110WQ2002O0
    RQ2P0XQ2001?0RQ23\0001o?[Q2001o?\Q2001o?]Q2001o?^Q2001o?_Q2001o?`Q2001o?aQ200110bQ200210cQ2h?RQ2
    4\0001o?eQ2001o?fQ2001o?gQ2001o?hQ2001o?iQ2001o?jQ2001o?kQ2001Q8lQ200110mQ200840EQ280MQ2@0PQ2P0U
    Q201YQ202ZQ204dQ208nQ2C\0001o?0R2001o?1R2001o?2R2001o?3R2001o?4R2001o?5R2001106R2001107R2001048R
    2001109R2A\0001o?;R2001o?<R2001o?=R2001o?>R2001o??R2B\0001o?AR2001o?BR2001o?CR2001o?DR2002A:?R22
    0ER200182?R2001;2?R2001B2?R2001Q0?R2002Q4?R220ER200133?R2001\4?R2001:<?R200:10@R220FR240GR280HR2
    @0IR2P0JR201KR202LR204MR208NR2002o3?R20<ER2001k??R2001m??R2004];@R220PR2@0QR204RR2001o0?R200180?
    R200115?R2004C>@R2T0TR280UR201VR200110?R2001o:?R2001o>?R200410XR280YR2@0@R202ZR2001o3?R200108?R2
    00430@R240\R2P1XR202]R2001o?ER2001o?_R2001o?`R200118?R200177?R200190?R2001A0?R2001Q??R2001S1?R20
    01g??R2001`??R200910bR240cR280dR2@0eR2P0fR201gR202hR204iR208XR2C\1o?1R2C\1o?kR2001o?lR2001o?mR20
    01o?nR2001o?oR2002100S208?R200130ER2D\0001o?3S2001o?4S2001o?5S2001o?6S2002407S20<?R2001g=?R2002C
    0?R2P07S2001107S2002<0ER2067S200250?R2017S2009101S2202S2408S280@R2@09S2P0:S201;S202<S204=S200210
    7S2P??R2001_7?R20019??R2001X;?R2001a>?R2001a??R2002207S2\7?R200:10?S220@S240AS280BS2@0XR2P0CS201
    fR202DS204ES208@R200:10:R220OR240SR280WR2@0[R2P0^R201aR202jR204>S208FS2[\0001o?HS2001o?IS2001o?J
    S2001o?KS2001o?LS2R\0001o?NS2001o?OS2001o?PS2001o?QS2Q\0001o?SS2001o?TS2001o?US2001o?VS2003A0RS2
    R3WS2<<LS2003M>LS220WS2P1RS2[\1o?PS2001o?ZS2002o0[S20?IS2002o1[S20>IS2003??JS2@0\S2P0]S2002o;KS2
    04^S200210_S2n?LS2S\0001o?aS2001o?bS2[\1o?cS2001o?dS2001o?eS2001o?fS2[\1o?US2001o?hS2001o?iS2001
    o?jS2002o0gS20?kS2T\0001o?mS2001o?nS2[\1o?oS2001o?0T2001o?1T2001o?2T2001o?3T200310lS2684T2h7LS20
    05<9MS2@0XS2P0YS202`S2045T2a\0001o?7T2001o?8T2001o?9T2001o?:T2001o?;T2001o?<T2001n0<T200120<T200
    1B8<T200440=T2P0>T204?T208@T2b\0001o?BT2001o?CT2001o?DT2001o?ET2001o?FT2001o?GT2001o?HT2001P5HT2
    c\0001o?KT2001o?LT2001o?MT2001o?NT2001o?OT2001o?PT2001o?QT2f\0001o?ST2001o?TT2001o?UT2001o?VT200
    1o?WT2001O0XT2001_<XT2001o?XT200303YT204ZT208[T200540AT2H0IT2P0JT204RT208\T21]0001o?^T2001o?_T20
    01o?`T2001o?aT2A]0001o?cT2001o?dT2001o?eT2001o?fT20021:bT2n5gT2002g?gT280bT2Q]0001o?jT2001o?kT20
    01o?lT2001o?mT2002o5gT20:nT200210bT2n?gT200315bT260nT2h:gT2001o=gT200214gT20:bT2002o=gT202nT2001
    o?gT200910hT2B0iT240oT2800U2P01U2012U2023U2044U2085U2001025U2002106U2047U2001088U2B]0001o?:U2001
    o?;U2001o?<U2001o?=U2001o?>U2001o??U2001l?>U2001o0>U200240AU280BU200210@U220CU200108DU2001O0>U20
    0110FU200108GU200110HU2C]0001o?JU2001o?KU2001o?LU2001o?MU2001o?NU2001o?OU2001o?5U2002o0PU20?QU2D
    ]0001o?SU2001o?TU2001o?UU2001o?VU2001o?WU2001o?XU2001o?YU200210RU268ZU2F]0001o?\U2001o?]U2001o?^
    U2001o?_U2001o?`U2001P3aU200108bU2001o1`U2001P0dU200102eU200134aU200101gU200380cU2@0fU202hU2005P
    09U201EU202IU204[U208iU2a]0001o?kU2001o?lU2001o?mU2001o?nU2001o?oU2001o?0V200120oU200103oU200320
    2V2T40V2083V200140oU2001H0oU2003205V2400V2086V200108oU2003406V2808V2015V2004401V2P04V2017V2049V2
    001D0oU2002010V204;V2001P0oU2001T2oU200101oU2001T0oU200540=V2@05V2P0>V204?V208@V2001L0oU2001D4oU
    2001l1oU2005420V280BV2@0CV2P0;V201DV2004801V2@0<V204AV208EV2003202V2D=0V2025V2002@01V201GV2f]000
    1o?IV2001o?JV2001o?KV2001o?LV2001o?MV2001o?NV2b]0001o?PV2001o?QV2001o?RV2001o?SV2001o?TV2001o?UV
    200210OV202VV2001o?VV2c]0001o?YV2001o?ZV2001o?[V2001o?\V200112]V200120^V200110_V200110`V200640:V
    280FV2@0HV2P0WV203XV204aV21^0001o?cV2001o?dV2001o?eV2001o?fV20010?gV2001_?gV2001N0gV2001h?gV2001
    o?gV2001o;gV23^0001o?nV2001o?oV2001o?0W2001o?1W2001082W200720hV240iV280jV2P0kV201lV202mV2043W200
    1T?gV2002405W280lV2001G0gV2001P1gV2002@07W2P08W2001o1gV22^0001o?;W2001o?<W2001o?=W2001o?>W26^000
    1o?@W2001o?AW2001o?BW2001o?CW200330?W2P0DW201gV200210:W220EW2001o??W2001o?GW200210?W2n2gV200133?
    W2003o1GW202IW204JW2001102W2001442W2001042W200410LW201MW204NW2083W24^0001o?PW2001o?QW2001o?RW200
    104SW200110TW200110UW2008404W2806W2@09W2P0FW201HW202KW204OW208VW2C^0001o?XW2001o?YW2001o?ZW2001o
    ?[W2001o?\W2001o?]W200110^W200110_W2C^1o?XW2001o?aW2001o?bW2001o?cW2001o?dW2001o?eW2001o?fW20011
    0gW200110hW200202`W204iW2A^0001o?kW2001o?lW2001o?mW2001o?nW2001o?oW2001o?0X2F^0001o?2X2001o?3X20
    01o?4X2001o?5X2001106X2001087X2002l31X2048X2B^0001o?:X2001o?;X2001o?<X2001o?=X2001o?>X2001o??X20
    0178@X20010<@X200170?X2002??@X2@0CX2001o?@X200480AX2P2BX201DX20<EX200320jW2l39X208FX2Q^0001o?HX2
    001o?IX2001o?JX2001o?KX2001o?LX2001o0LX20010?LX2001?0LX200110LX2005M8MX220NX2P0OX201PX204QX20010
    4MX2002@0RX204SX200108TX2R^0001o?VX2001o?WX2001o?XX2001o?YX2001o?ZX2001o7ZX2002G8[X280\X2001@0]X
    200108^X2001?0ZX200180`X200108aX200110bX2S^0001o?dX2001o?eX2001o?fX2001o?gX2001o?hX2001o?iX2001o
    ?MX2002o0jX20?kX2T^0001o?mX2001o?nX2001o?oX2001o?0Y2001o?1Y2001o?2Y2001o?3Y200210lX2684Y2V^0001o
    ?6Y2001o?7Y2001o?8Y2001o?9Y2001o?:Y200101;Y200108<Y2001o1:Y200101>Y200102?Y2001o?;Y200101AY20038
    0=Y2@0@Y202BY2005P0UX201_X202cX2045Y208CY2i^0i^1o?EY2001o?FY2001o?GY2001o?HY2001o?IY2001o?JY2001
    o?KY2a^0a^1o?MY2001o?NY2001o?OY2001o?PY2001o?QY2001o?RY2001o?SY2001`5SY2001R0SY2001n0SY200510LY2
    b5TY240UY202VY208WY2i^1o?FY2i^1o?YY2001o?ZY2001o?[Y2001o?\Y2001o?]Y200104SY2a^1o?NY2001o?`Y2001o
    ?aY2001o?bY2001o?cY2001o?dY200123SY2001\2SY200120SY200710^Y220_Y24<eY280fY2@0gY2P0hY203TY200160S
    Y2001:0SY2001N2SY200610LY220TY2D7eY280jY2P0kY208lY2001M0SY200310LY2N0TY2P0nY2001>0SY2001@0SY2001
    n7SY200510^Y220eY2800Z2@01Z2022Z2001O0SY2001n6SY2001P0SY2001o7SY200710^Y2>0eY2@04Z2P0TY2015Z2026
    Z2047Z2f^0001o?9Z2001o?:Z2001o?;Z2001o?<Z2001O0=Z200110>Z200110?Z200410^Y2>1eY2P0_Y202@Z2b^0001o
    ?BZ2001o?CZ2001o?DZ2001o?EZ2001o?FZ2001o?GZ200120HZ200168HZ2001n1HZ2c^0c^1o?LZ2c^1o?MZ2001o?NZ20
    01o?OZ2001o?PZ2001o?QZ2001o?RZ200110SZ200120GZ200310TZ2n3HZ204UZ2001n0HZ200610^Y2P0IZ201JZ202KZ2
    04VZ208WZ200840XY280iY2@0mY2P0oY2013Z2028Z204AZ208XZ21_0001o?ZZ2001o?[Z2001o?\Z2001o?]Z2001o?^Z2
    001Q0^Z20010>^Z2001?8^Z2001a?^Z2005i3_Z220`Z240aZ204bZ208cZ200108_Z200201dZ204eZ200108fZ22_0001o
    ?hZ2001o?iZ2001o?jZ2001o?kZ2001o?lZ2001o?mZ200103nZ200108oZ2001?0lZ2001201[2001082[2001103[23_00
    01o?5[2001o?6[2001o?7[2001o?8[2001o?9[2001o?:[2001o?_Z2002o0;[20?<[24_0001o?>[2001o??[2001o?@[20
    01o?A[2001o?B[2001o?C[2001o?D[200210=[268E[26_0001o?G[2001o?H[2001o?I[2001o?J[2001?0K[200102L[20
    0108M[2002o0K[20?^Z200102O[200102P[2001o?K[2002?3K[2`<^Z200201R[202S[200101T[200380N[2@0Q[202U[2
    005P0gZ2010[2024[204F[208V[2A_0001o?X[2001o?Y[2001o?Z[2001o?[[2001>0\[2001o3\[2001o?\[2F_0001o?`
    [2001o?a[2001o?b[2001o?c[2002l6\[201d[2B_0001o?f[2001o?g[2001o?h[2001o?i[2001o?j[200114k[2001n;k
    [2C_0001o?n[2001o?o[2001o?0\2001o?1\2001o?2\2002103\2n?k[2D_0001o?5\2001o?6\2001o?7\2001o?8\2001
    o?9\2001o?d[200210:\220;\200840][280^[2@0_[2P0e[201l[202m[2044\208<\2S_0S_1o?>\2S_1o??\2S_1o?@\2
    S_1o?A\2S_1o?B\2S_1o?C\2S_1o?D\2001o?E\2001o?F\2001@0G\200110H\200110I\2Q_0001o?K\2001o?L\2001o?
    M\2001o?N\200110O\200102P\200102O\200240P\20<R\200202Q\208S\2001o?O\2001o?U\2Y_1o?M\2Y_1o?W\2001
    o?X\2001o?Y\2002m?V\220Z\2001o?>\2001o?\\2001o?]\2001o?^\2001P0_\200210`\2l3V\2001Q0_\200110b\2T
    _0001o?d\2001o?e\2001o?f\2001o?g\2001o7h\2R_0001o?j\2001o?k\2001o?l\2001o?m\2001o?n\2001o?o\2002
    10i\2n?0]200610J\220T\240[\2@0a\204c\2081]2a_0001o?3]2001o?4]2001o?5]2b_0001o?7]2001o?8]2001o?9]
    2002=06]2b7:]2001b6:]200204;]208<]200120=]2002=06]2b?:]2001106]200201?]202@]200120A]25`0001o?C]2
    001o?D]2001o?E]2001o?F]200170G]200110H]2001o?:]200130J]2001o?6]2001P6L]2001Q0L]200110L]200112J]2
    001o?J]2001Q1J]200710K]220M]240N]2P0O]202P]204Q]208R]21`0001o?T]2001o?U]2001o?V]2001o?W]2001o0X]
    2001B0X]2001o?X]200380Y]2@0Z]201[]22`0001o?]]2001o?^]2001o?_]2001o?`]2001o?a]200130a]28`0001o?d]
    2001o?e]2001o?f]2001o?g]2001o?h]200410[]2F3b]280c]2P0i]2001P?b]2001C0X]2001m?X]2001`?X]2001X2X]2
    00102X]20010>X]200640l]280m]2@0n]201o]2020^2041^200188X]200130X]2001P>X]2004803^2@1[]2024^2045^2
    005@0\]2P0j]201k]2022^2046^200580>]2@0B]201I]202S]2087^2A`0001o?9^2001o?:^2001o?;^2001o?<^2001o?
    =^2001n0>^2001n?>^2001N0>^2G`0001o?B^2001o?C^2001o?D^2001o?E^2001o?F^2B`0001o?H^2001o?I^2001o?J^
    2001o?K^2001o?L^2001o?M^200210G^2l7N^2C`0001o?P^2001o?Q^2001o?R^2001o?S^2001o?T^200110U^2D`0001o
    ?W^2001o?X^2001o?Y^2001o?Z^2001o?[^200110\^200640?^280@^2@0A^202O^204V^208]^2Q`0001o?_^2001o?`^2
    001o?a^200101b^200102b^200104b^200108b^2R`0001o?g^2001o?h^2001o?i^2001o?j^200510c^220d^240e^280f
    ^2@0k^2001o?b^200270m^2P4k^200220l^280n^2a`0001o?0_2001o?1_2001o?2_2001o?3_2001o?4_2b`0001o?6_20
    01o?7_2001o?8_2001o?9_2002o34_20<:_2002k?5_240;_2001o?5_2f`0001o?>_2001o??_2001o?@_2001o?A_2001o
    ?B_2002W?5_2H0C_2001o?:_2001o?E_200440<_2H0=_2P0D_206F_22a0001o?H_2001o?I_2001o?J_2001o?K_200140
    L_200140M_21a0001o?O_2001o?P_2001o?Q_2001o?R_2001@0S_2001@0T_2001h?L_2001P0V_200101L_200101X_200
    102L_200102Z_2001o?L_2001o?\_200108L_200108^_200740N_2@0U_2P0W_201Y_202[_204]_208__2Ca0001o?a_20
    01o?b_2001o?c_2001o?d_200110e_200104f_2Fa0001o?h_2001o?i_2001o?j_2001o?k_2001o3l_2Ha0001o?n_2001
    o?o_2001o?0`2001o?1`2002302`2P5l_200210m_2023`2Aa0001o?5`2001o?6`2001o?7`2001o?8`2001o?9`200170:
    `2001T2:`2001H0:`2001n?9`2001@0>`2Ba0001o?@`2001o?A`2001o?B`2001o?C`2001o?D`2001o?E`2001o?F`2Aa1
    o?@`2001o?H`2001o?I`2001o?J`2001o?K`2002M?L`2R0E`2002N4F`2P0M`200106:`200920g_2404`280;`2@0<`2P0
    =`201?`202G`204N`208O`2Sa0001o?Q`2001o?R`2001o?S`200110T`200110U`200104V`2Qa0001o?X`2001o?Y`2001
    o?Z`2001o?[`2001o7[`2001O0[`2Ra0001o?_`2001o?``2001o?a`2001o?b`2001o0c`2Va0001o?e`2001o?f`2001o?
    g`2001o?h`2002?>i`2`1c`200310[`2@0d`2P0j`2Qa1o?``2001o?l`2001o?m`2001o?n`200150c`2001R?c`200318o
    `2800a2041a2001o?c`2002g9o`2863a2002Q0[`2@?3a200108c`2001086a200910W`240\`280]`2@0^`2P0k`2012a20
    24a2045a2087a2ca0001o?9a2001o?:a2001o?;a2aa0001o?=a2001o?>a2001o??a200284<a2`;@a2001o?@a2ba0001o
    ?Ca2001o?Da2001o?Ea200270@a204Fa2fa0001o?Ha2001o?Ia2001o?Ja200290@a260Ka2001o?Fa2001o?Ma2002?2@a
    20<Na2001n?Na2001`?Na2001o7Ma2002o7Na208Ra200820Aa2<0Ba2@0Ga2P0La201Oa202Pa204Qa208Sa21b0001o?Ua
    2001o?Va2001o?Wa2001m?Xa29b0001o?Za2001o?[a2001o?\a2001o7Wa200390]a2`3Xa204^a2001`?Wa200104`a22b
    0001o?ba2001o?ca2001o?da2001o?ea2001o?fa2001o?ga2001o3ga23b1o?ca2001o?ja2001o?ka2002m;fa224la21b
    1o?ca2001o?na2001o?oa2001o?0b2003m;ga220ma2041b2001o?]a26b0001o?4b2001o?5b2001o?6b2001o?7b200210
    3b2n?8b2001308b2002109b220:b200740Ya280_a2@0aa2P0ha202ia2042b208;b2Cb0001o?=b2001o?>b2001o??b200
    1o?@b2001o?Ab2001o?Bb2001o?Cb200110Db200110Eb200104Fb2Bb0001o?Hb2001o?Ib2001o?Jb2001o?Kb2001o?Lb
    2001o?Mb2Ab0001o?Ob2001o?Pb2001o?Qb2001o?Rb2001o?Sb2001o1Tb2001P0Mb2001S5Mb200180Sb200210Xb2T3Tb
    2002I;Mb2P4Tb200710Gb24:Nb280Ub2@0Vb2P0Wb201Yb204Zb2Qb0001o?\b2001o?]b2001o?^b2001o?_b2001P0`b20
    0102`b2002P0ab202bb2001@0ab2Rb0001o?eb2001o?fb2001o?gb2001o?hb2001o?ib2001o0ib200104`b2003P0jb20
    1kb204lb2001@0`b200380ab2@0nb204bb200210ib240`b200110ib200108`b2004400c2H=1c2P0nb2022c200180`b20
    04804c2@0bb202jb2041c200101`b200540nb280kb2P0ab2026c204jb200110`b2001108c200840cb280db2@0mb2P0ob
    2013c2025c2047c2089c2jb0001o?;c2001o?<c2001o?=c2001o?>c200110?c2kb0001o?Ac2001o?Bc2001o?Cc2001o?
    Dc200140Ec2cb0001o?Gc2001o?Hc2jb1o?Ic2001o?Jc2001o?Kc2001o?Lc2002o0Mc20?>c2bb0001o?Oc2001o?Pc200
    1o?Qc2001o?Rc200210Nc2<0Sc2fb0001o?Uc2001o?Vc2001o?Wc2001o?Xc2001<0Yc2004@0@c202Fc204Tc208Zc21c0
    001o?\c2001o?]c2001o?^c2001o?_c2001j3_c2001n0_c22c0001o?cc2001o?dc2001o?ec2001o?fc200440`c280ac2
    @0bc2P6gc2Ac0001o?ic2001o?jc2001o?kc2Bc0001o?mc2001o?nc2001o?oc2001n?0d2001041d2001042d2003@2lc2
    P10d2043d2Qc0001o?5d2001o?6d2001o?7d2001o?8d2002109d2n?8d2Rc0001o?;d2001o?<d2001o?=d2001o?>d2001
    o??d2001^7@d2Sc0001o?Bd2001o?Cd2001o?Dd200110Ed2001o?@d2001o?Gd2001o?Hd200310Fd2h3@d208Id2004l09
    d201:d202Ad204Jd2ac0001o?Ld2001o?Md2001o?Nd2001o?Od2fc0001o?Qd2001o?Rd2001o?Sd2001o?Td200130Ud20
    0120Sd200110Sd200220Wd240Xd200140Yd200210Vd220Zd200210[d2n?Od200110Od2bc0001o?^d2001o?_d2001o?`d
    200130ad200110bd200110cd2001o?ad2001o?ed2001o?fd200160Od200140hd2001P1Od200140jd20010<Od200140ld
    200110]d200410id220kd240md2h0nd200340dd280gd2P0od2001o?Pd2002o=fd2021e200210Od2n?ad2002103e2n?ed
    2002m?fd2204e2002i?ad260Od2002k?ed2406e2002O>ad2P1Od2002k?ed2408e2002o3ad20<Od2002k?ed240:e2002m
    ?ad220Od2003103e2n;ed204<e2006107e2209e240;e2H0=e2P04e20?fd2004C?gd2402e2805e2P0>e2001o0Od2006D0
    Pd280\d2P0]d2010e202?e204@e23d0001o?Be2001o?Ce2001o?De200110Ee2001P0Fe21d0001o?He2001o?Ie2001o?J
    e2001o?Ke2001i?Le24d0001o?Ne2001o?Oe2001o?Pe2001o?Qe2002o0Le201Re2001n3Le22d0001o?Ue2001o?Ve2001
    o?We2001o?Xe2001o?Ye2002o;Ye204Le200610Ge240Me280Se2@0Te2P:Ze204[e2Ad0001o?]e2001o?^e2001o?_e200
    1m?`e2Bd0001o?be2001o?ce2001o?de2001o?ee2001o?fe200130ge200110fe200340ae202he208ie2Qd0001o?ke200
    1o?le2001o?me2001o?ne2001o?oe2001`=0f2Yd0001o?2f2001o?3f2001o?4f2001o?5f2Vd0001o?7f2001o?8f2001o
    ?9f2001o?:f2001o?;f2002`50f208<f2003101f2@06f208=f2Sd0001o??f2001o?@f2001o?Af2001o?Bf2001o?Cf200
    1o?Df2001o0Ef2Rd0001o?Gf2001o?Hf2001o?If2001o?Jf2001o?Kf2001o?Lf200210Ff20>Mf2002@0>f204Nf2ad0ad
    1o?Pf2ad1o?Qf2ad1o?Rf2001o?Sf2001o?Tf2001L0Uf2001o?Uf2bd0bd1o?Xf2bd1o?Yf2bd1o?Zf2001o?[f2001o?\f
    2001L0]f200340Vf2H0Wf202^f2;e0001o?`f2001o?af200103bf200110cf200104bf200110ef200108bf200110gf200
    310df240ff280hf2001o?bf2001n?jf200110kf200140jf200110mf2001@0jf200110of2001P0jf2001101g200520if2
    \2lf201nf2040g2082g2001o?jf2001104g2001405g2001o?4g22e0001o?8g2001o?9g2001o?:g2001o?;g2001o?<g20
    02l17g202=g2003803g2046g208>g2Be0001o?@g2001o?Ag2001o?Bg2001o?Cg2001P0Dg2Ae0001o?Fg2001o?Gg2001o
    ?Hg2001o?Ig200102Jg200280Eg2@0Kg200108Dg200140Mg2001X7Dg2001P0Og200104Jg200240Qg2@0Eg2001P0Jg2Fe
    0001o?Tg2001o?Ug2001o?Vg2001o?Wg2001P0Xg200240Sg280Yg200540Lg280Ng2@0Pg2P0Rg201Zg2Se0001o?\g2001
    o?]g2001o?^g2001o?_g2001o?`g2001o?ag200110bg2001o?bg200210cg2n?dg2Ue0001o?fg2001o?gg2001o?hg2001
    o?ig2001o?jg2001o?kg2001o?lg2001n?mg2be0001o?og2001o?0h2001o?1h2001o?2h2001o?3h2001o?4h2001o?5h2
    ae0001o?7h2001o?8h2001o?9h2001o?:h2001o?;h2001o?<h2001o?=h2002>06h2P0>h200108?h200128=h2001R8=h2
    00182=h200122=h200188=h2001P0=h200820@h240>h280Ah2@0Bh2P0Ch201Dh202Eh204Fh21f0001o?Hh2001o?Ih200
    1o?Jh2001o?Kh2001o?Lh2001o?Mh2001k?Mh2002j?Nh240Oh29f0001o?Qh2001o?Rh2001o?Sh2001o?Th2001n?Uh200
    1o?Uh2001A2Uh200108Uh200410Vh2R3Wh240Xh204Yh2001g?Mh2001G?Mh2001g9Mh2001o7Lh2001o0Lh2003@0^h2P:M
    h201_h200510Zh2R9[h2@0\h202]h204`h22f0001o?bh2001o?ch2001o?dh2001o?eh2001?0fh2001h1fh200201gh208
    hh2001@0hh2001o?fh2001_?fh2002_?kh2@0lh2001o>fh2001o1fh2003_>kh2@0nh201oh2001O4fh2001o0fh2003_0k
    h2@01i2012i200510ih240jh2@0mh2010i2023i2001O?kh2001h3fh2002O?kh2P06i2001`7fh2002O?kh2P08i2001O=k
    h2002G?kh280oh2001n?Lh2001l?Lh200210<i220=i2001o7fh2002O?kh2P0?i2007b05i2407i2809i201:i202;i204>
    i208@i2001n?kh2001o?kh2001k7fh2002o>kh201Di2002o>kh2012i2002o;kh2042i2001o>kh200610Bi2j8Ci240Ei2
    01Fi202Gi204Hi2001n7fh2003n8kh202Ji204?i28f0001o?Li2001o?Mi2001o?Ni2001o?Oi200214Pi2N0fh2001?;Pi
    2001;0Pi200108Pi2001;1Pi200510Qi220Ri280Si201Ti208Ui2001o?Pi200124Pi20014>Pi2003=<Wi220Xi202Yi20
    01?9Pi2001\>Pi2003?4Wi202[i208\i200102Wi2001o0Pi200226Wi2P0_i2001o3Pi2001<?Pi200310ai240bi2X0Wi2
    0010>Pi200242Wi204di2001n?Pi2002<=Wi202fi2001G7Pi2001??Pi2001<4Pi2004U0Wi201hi202ii204ji200:10Ki
    220Vi240Zi280]i2@0^i2P0`i201ci202ei204gi208ki23f0001o?mi2001o?ni2001o?oi2001o?0j2001o?1j2001o?2j
    2001103j27f0001o?5j2001o?6j2001o?7j2001o?8j2001o?9j2001O;:j2001O09j2002?1:j202<j2001189j2001109j
    2003I0:j240>j202?j200170fh2003?8kh2@0Aj204lh2005104j220;j240=j280@j2@0Bj24f0001o?Dj2001o?Ej2001o
    ?Fj2001o?Gj2001o?Hj2001o?Ij2001o?Jj24f1o?Dj24f1o?Lj24f1o?Mj2001o?Nj2002g?Kj280Oj200210Pj2n?kh200
    1m?kh2001k?fh2002o7kh208Sj2001c?fh2002o7kh208Uj2001O3fh2002o7kh208Wj200108fh2002o7kh208Yj200710Q
    j220Rj240Tj280Vj2@3Ci2P0Xj204Zj200840Ph280ah2@04i2P0Ai201Ii202li204Cj208[j2Cf0001o?]j2001o?^j200
    1o?_j200110`j200110aj200104bj2Af0001o?dj2001o?ej2001o?fj2001o?gj2001o?hj2001l?ij200104jj2Bf0001o
    ?lj2001o?mj2001o?nj2001o?oj2001o?0k2001o?1k2001o00k2002103k2n?1k2001o;oj2002105k2n?0k2001P?0k200
    1O00k2004106k2b71k2407k2888k2003\02k2014k2049k200120ij2001o?ij200220;k2l><k200410cj240kj201:k204
    =k2Rf0001o??k2001o?@k2001o?Ak2001o?Bk2001o?Ck2001o?Dk2Rf1o??k2001o?Fk2001o?Gk2001o?Hk2001o?Ik200
    1o?Jk2001o?Kk2Sf0Rf1o?Mk2Rf1o?Nk2001o?Ok2001o?Pk2001o?Qk200238Qk2l7Hk2003i?Ik220Rk240Sk200210Tk2
    n?Jk200210Uk2n?Kk2Tf0001o?Wk2Rf1o?Xk2001o?Yk2001o?Zk2001o?[k200218[k2n7Ak2003i?Bk220\k240]k20021
    0^k2n?Ck200210_k2n?Dk2004k3Ek240Lk204Vk208`k2Qf0001o?bk2001o?ck2001o?dk2001o?ek2001o?fk2003L0fk2
    P1gk204Dk2001o?gk2Qf1o?bk2001o?jk2001o?kk2001o?lk2001o?mk2001o?nk2004<:gk2@0hk2P0ik205ok2002P1gk
    204Dk2004<>gk2@01l2P0ik201ok2002800l2`12l2001o?Ek2002244l2l12l2001L02l2001l02l20023?Ek2l02l20031
    >Ek2214l2l02l2002k;Ek2044l2003o<Ek2014l202Lk200920ak2403l2805l2@06l2P07l2018l2029l204:l208;l2bf0
    001o?=l2001o?>l2001o??l2001o?@l2001o?Al2001o?Bl2001o?Cl200106Cl2002\:Dl204El2af0001o?Gl2001o?Hl2
    001o?Il2001o?Jl2001o?Kl2001o?Ll200210Fl2:0Ml200210Dl2B0Ml200120Ml2001B0Ml2001B5Ml200540Nl280Ol2@
    0Pl2P3Ql204Rl2Ve0001o?Tl2001o?Ul2001o?Vl2001o?Wl2001o?Xl2001o?Yl2001o?Zl2001o?[l2Re0001o?]l2001o
    ?^l2001o?_l2001o?`l2001o?al2001o?bl2001o?cl2001o?dl2Re1o?_l2001o?fl2001o?gl2001o?hl2001o?il2001o
    ?jl2002??bl2`0kl2002_?cl2@0ll200205dl202ml200340\l2X1el202nl2001o?\l2001o?0m2001101m2001202m22g0
    001o?4m2001o?5m2001o?6m2001o?7m2001o?8m2001o?9m2001o?:m2001o?;m2001j?<m21g0001o?>m2001o??m2001o?
    @m2001o?Am2001o?Bm2001o?Cm2001o?Dm2001o?Em200173Bm20017<Bm200178Bm200130Bm2001>0Bm2001;0Bm200136
    Bm200120Bm200820Gm240Hm280Im2@0Jm2P0Km201Lm202Mm208Nm2001V0Bm2001n1Bm2001S>Bm2001n9Bm2001^0Bm200
    1n0Bm2001n7Bm2001o1Bm200910Pm220Qm240Rm280Sm2@0Nm201Tm202Um204Vm208Wm200170Bm2001O0Bm2001P5Bm200
    1h1Bm2001P3Bm2001;?Bm2001o3Bm2001c?Bm200810Ym220Zm240[m280\m2P0]m201^m202_m204`m2005<0Fm2`0Em202
    Om204Xm208am21g1o?>m2001o?cm2001o?dm2001o?em2001o?fm2002U;Bm2H4gm2002L0Bm2P1fm200240hm280im2001P
    3Cm200340km2P3Cm204Nm200360Bm2X0gm2@0fm200220Cm240mm2002\1Bm2@0gm200220Cm240om200340gm2@2Am2P0Cm
    200220Cm2401n200108Am200220Cm2403n200120Cm2002m?;m220Cm21g1o?4m2001o?7n2001o?8n2001o?9n2001o?:n2
    001o?;n21g1o?6m2001o?=n2001o?>n2001o??n21g1o?5m2001o?An2001o?Bn2001o?Cn2001o?Dn2004S?:m240<n280@
    n2@0En2003i?;m220Cm240Fn200910jm220lm240nm2800n2@02n2P04n2015n2026n204Gn200218Bm202Am200180Cm200
    240In280Jn2003T0fm2H4Bm203gm200220Cm240Ln21g1o??m2001o?Nn2001o?On2001o?Pn2001o?Qn2001o?Rn2002a0B
    m2<?gm200140Cm200320Sn240Tn280Un21g1o?8n2001o?Wn2001o?Xn2001o?Yn2003S>:m2D1<n280Zn2002K?:m2T0<n2
    001o?En2005I;;m220Cm240[n2P0\n204]n200280Bm2P0Am200220Cm240_n2003X0Cm2@1gm202Bm200104Am200640bn2
    80fm2@0Bm2P2gm201Cm204Am200424Cm240an2P0cn201Un2001@0Cm200324Cm240Jn2P0en2001l0Cm200180gm200324C
    m240gn2P0hn200:10Kn220Dm240Mn280Vn2@0^n2P0`n201dn2025n204fn208in2001I<Cm200140kn200240Qn2`2Cm200
    220Cm240mn2001X;Cm200220Cm240on2001@1Cm200220Cm2401o200101gm200220Cm2403o200324Cm240Am2P0Jn20022
    0Cm240en200101Cm200220Cm2407o200:10ln220Cm240nn2800o2@02o2P04o2015o2026o2048o2085n200280Cm2@0gm2
    00220Cm240:o2002h0Cm202Am200340gn2P0<o204Cm2001H6Cm200220Cm240>o2002W?:m2H0<n2003i?;m220]n240@o2
    001@2Cm200220Cm240Bo2;g0001o?Do2001o?Eo2001o?Fo2001o?Go2001o?Ho2003S?9m240;n2H0Io21g1o?Do2001o?K
    o2001o?Lo2001o?Mo2001o?No20043?9m2D0Io280;n2P0Oo2003K?:m240Jo2P0Po2004m:;m220Cm201Qo204]n200140g
    n200220Cm240gn2001l1Cm200220Cm240Uo200910;o240=o280?o2@0Ao2P0Co201Ro202So204To208Vo2001h0Am20016
    0Am2001R1Am2004P0Xo201Yo202Zo2043n200101Am2002P0\o204Bm200104Bm2002P<]o202^o200220Dm240_o200220C
    m240Am2001P0Am200202bo204Bm2002P0^o201co200220Cm240do2002P0\o204Am2002T=fo2H2bn200220Cm240go2001
    60Cm200163Am200301jo202bo2043n2001D0Cm200220ko240lo2001X0^o200220Cm240no2001@0Am2001020030018010
    300220Cm24020300:10Un220[o240`o280ao2@0eo2P0ho201io202mo204oo2083033g0001o?503001o?603001o?70300
    1o?803001o?903001o?:03001o?;0300290<03f?Bm200202Cm204Nm2001P0\o2003M3^o2P0?0308]o200140?0300320>
    0340@0380A030010?@m200140C0300260Cm280D0300160Bm200220Cm240Bm200610=0320gm240B0380E03@0F03P3G030
    01<0?0300240Bm280I0300180Am200102K0300240]o280L0300320Cm240Bm280M0300120Am2001`<?0300220Am240P03
    6g0001o?R03001o?S03001o?T03001o?U03001o?V03001o?W03001n9X03001O:X0300146X03001j?X03001O>X03001@0
    X0300109X0300106X0300104X0300910Y0320Z0340[0380\03@0]03P0^0301_0302`0304a0300810J0320Cm240N0380O
    03@0G03P0Q0301b0304Nm200920=m240bm280Hn2@0jn2P09o201Wo20240304H0308c03Re1o?]l2001o?e03001o?f0300
    1o?g03001o?h03001o?i03001o?j03001o?k03001o?l03002?>el201m03001I2Xl2001;8Xl2001Y0Xl2001[5Xl2001a8
    Xl200111Xl2001R7Xl20011=Xl200810o03:001340113@021301313024130451308613Ve1o?Tl2Ve1o?813Ve1o?913Ve
    1o?:13Ve1o?;13001o?<13001o?=13001o?>13001o??13001o?@1300310\l28071301A13001P00m200280\l204C13001
    02cl2Ze0001o?F13001o?G13001o?H13001o?I13001o?J13001o?K13001o?L13001P2M1300440al2P0[l202dl204N130
    01o?el2001o?P13006R0\l240dl280E13@0O13091m202Q13002R7\l208cl200170dl200310Q1320\l240T130010<Zl20
    0620B1340D1380R13@0S13P0U1308V13001o?;13001o?X13001o?Y13001o?Z13001o?[1300110\13001o;]13001100m2
    00110[l200310_1320`13d=]13001n?\l200110b13002m=]1302c13001O0]13Ve1o?Vl2001o?f13001o?g13001o?h130
    01o?i13001o?j1300110k1300110\l200110[1300310l13:0m13d?n1300120o1300520^1340a1380d13@0e13P0023Dg0
    001o?223001o?323001o?423001o?523001o?623001o?723002k?82340623Ag0Ag1o?:23001o?;23001o?<23001o?=23
    001o?>23001o??23001o?:23001o?A23001o?B23001o?C23001o?D23001o?E23002o:D2305>2300210>23n?D23002O3>
    23P<D23002W?>23H0D23002]=>23B2D2300610G2326E23D8H2380I23P0J2301K2300310@23^?F23@0L23002O0?23P?E2
    300318@2320N23l7F23001o?@23002O8@23P7F2300278@23h7F23002o0@230?F23001o?F230081092340M2380O23@0P2
    3P0Q2301R2302S2304T2300210@23n?E23002l=F2302V23Bg0001o?X23001o?Y23001o?Z2300170[2300120\2300210]
    23n??2300210^23L4@23001=0@2300210E23n??230031<@23n1F2302a23002O0@23P?F23001P1E2300140E2300108E23
    00310d2320e23@0f2300230@23l?F2300710_2320`2340b2380c23@0g2306F2308h23Ig0001o?j23001o?k23001o?l23
    001o?m23001o?n23001o?o23001O?03300230@23l?E2300310133L7F23P0233001P1?2300140?23001@0?2300118?230
    04104332053340633@073300330P23\;F23@0833Fg0001o?:33001o?;33001o?<33001o?=33001o?>33001o??33001o?
    @33Fg1o?:33001o?B33001o?C33001o?D33001o?E33001o?F33002o3F330<>33002o0F330?>330047;G3380H33`0?330
    4I3300210J33n?@33002m?A3320K3300210L33n?F23Cg0Cg1o?N33001o?O33001o?P33001o?Q33001o?R33001o?S3300
    1o?N33001o?U33001o?V33001o?W33001o?X33001o?Y3300210T33n;Z3300179D2300110D2300101D2300480E23@0\33
    P6]3301^33001d?D2300101`3300610[3340_3380a33@083306F2308V23001o?[23001o?c33001o?d33001o?e33Gg000
    1o?g33001o?h33001o?i33001o?j33001o?k33001o?l33001o?m33002o7f3308n3300840U2380W23@0i23P0333019330
    2M3304b3308o33Ye0001o?143001o?243001o?343001o?443001o?543001o?643001o?743001o?843001o?943001o?:4
    3001o?;43Qg0001o?=43001o?>43001o??43001o?@43001O0A43001o8A4300210B4380C43Yg0001o?E43001o?F43001o
    ?G43001o?H4300130I4300110I43Rg0001o?L43001o?M43001o?N43001o?O43001@1P4300310J43P0K4301Q43001E=A4
    3001e5A43001E5A43003P4S4301T4302U43001o?P43001o?W43Sg0001o?Y43001o?Z43001o?[43001o?\43001o?]4300
    1o?^43001o?_4300110`4300110a43Tg0001o?c43001o?d43Rg1o?e43001o?f43001o?g43001o?h43001o?i4300210j4
    3n?P4300210k43n?W4300680D43@0R4301V4302X4304b4308l43ag0001o?n43001o?o43001o?053001o?153001o?2530
    01o?353001n?353002b945306553bg0001o?753001o?853001o?953001o?:53001o?;53001o?<53002k?<5340253002o
    12530><53ag1o?753001o?@53001o?A53001o?B53001o?C53003A0D53>0<53P?25300530=53l235301>5304?5308E53e
    g0ag1o?G53001o?H53001o?I53001o?J53001o?K53001o?L5300310M5320=53l?353dg0ag1o?O53001o?P53001o?Q530
    01o?R53001o?S53001o?T5300230U53l?353006b14534065380=5302F5304N5308V531h0001o?X53001o?Y53001o?Z53
    001o?[53001_?\53001o6\53001d3\53001g7\53001=0\53001?0\5300640]5380^53@0_53P0`5307a5308b53001n;\5
    300110\53001c3\53001o=\5300138\53001_6\5300610d5320e5340f5380g53@0h53P0i5300201c5302j53001n9\530
    01^3\53001e3\53001o?\5300610l5320m5340n5380o53@0b53P3a53001400632h0001o?263001o?363001o?463001o?
    563001o?663001o?7630010286300140963001o8\5300108\53001R0\53001`0\53001n1\53001??\5300910b53:0a53
    40;63@0<63P0]5301=6302>6304?6308@6300180A6300140\53002Q0e5340C6300180\5300210e5380E63001W0\53001
    l3\53001Q9\530011>\53001U=\53001o<\5300170\5300810G6320H6340I6384J63@0K6301L6302o5308M63001Q1\53
    001I0\53001o>\5300126\53001o9\53001>:\53001o5\53001=8\5300930O6340P6380Q63@0R63P0S6301]5302T6304
    U6308V6300440D6380F63@0N63P0W637h0001o?Y63001o?Z63001o?[63001o?\63001o?]63001o?^63001o?_63001208
    63001o?8638h0001o?c63001o?d63001o?e63001o?f63001o?g6300101h6300102h6300201i6302j63001W?86300510`
    6320a6348b63@0k6306l633h0001o?n63001o?o63001o?073001o?173001o?273001o?3739h0001o?573001o?673001o
    ?773001o?873001o?97300110:735h0001o?<73001o?=73001o?>73001o??73001o?@73001o?A7300110[5300110C730
    0116\5300130[5300210F7308\5300410D7340e5302E7308G73001o?:730051047320;73P0B7302H7304I734h0001o?K
    73001o?L73001o?M73001o?N73001o?O73001o?P73001o?Q7300840k5380163@0:63P0B6301X6302m6304J7308R73Ah0
    001o?T73001o?U73001o?V73001o?W73001o?X73001o?Y73001o?Z73002B6[73\1Z73Ah1o?T73001o?]73001o?^73001
    o?_73001o?`73001o?a73001o?b7300220c73l0Z73002:0[73@0Z73001J0Z73Bh0001o?g73001o?h73001o?i73001o?j
    73001o?k73001o?l73001o?m7300210n73>0Z73001i=n7300620\7340d7380e73@0f73P0o7308083Qh0001o?283001o?
    383001o?483001o?583001o?683001o?783001o?883Qh1o?283001o?:83001o?;83001o?<83001o?=83001o?>83001o?
    ?83001j0@83001=3@83001=0@8300190@8300151@83Rh0001o?F83001o?G83001o?H83001o?I83001o?J83001o?K8300
    1o?L83001o?M83001h?N830072098340A8380B83@0C83P0D8301E8302O83ch0001o?Q83001o?R83001o?S83001o?T830
    01o?U8300104V83ah0001o?X83001o?Y83001o?Z83001o?[83001o?\83001o?]83001@0\83002^?]83@0_83001I0\830
    01>0\83001n3\8300410a83L1]83P0b8302c83003<0^83@0`83P0d83bh0001o?f83001o?g83001o?h83001o?i83001o?
    j83001o?k8300120l83001o3k8300140j83001T0j8300240o83P0093001P1k83001P0j8300102j83002P039302493001
    P4j830010469300108j8300108893007Q0l8320n834019301293025930479308993001I;k8300110j8300120j8300121
    j8300310<9320=9301>9300141o8300180j8300181A93001@0j83001@1C93001S?k83001k?j8300210F9303k8300104j
    8300105H9300198j8300219k8380J9300:10;9320?9340@9380B93@0D93P0E9301l8302G9304I9308K9300130j830031
    0<9320M930889300210<9340k8300190j8300210<9380P9300210<93P0k83001Q>k83006A;l8320N9340O9380Q93P0R9
    304S9300620W8340e83@0m83P0:9301L9308T931i0001o?V93001o?W93001o?X93001o?Y93001o?Z93001o?[93001o?\
    93001d7\93001X7\93001h5\93001l0\93001\3\9300620]9340^9380_93@0`9301a9302b932i0001o?d93001o?e9300
    1o?f93001o?g93001o?h93001o?i93001o?j93001o7i93002o7j9308l93002k=k9302m933i0001o?o93001o?0:3001o?
    1:3001o?2:3001o?3:3001o?4:3001o?5:3001106:3001107:35i0001o?9:3001o?::3001o?;:3001o?<:3001o?=:300
    1o?>:34i0001o?@:3001o?A:3001o?B:3001o?C:3001o?D:3001o?E:300210?:3P0F:300140G:300420c93P0n93048:3
    08H:3Ai0001o?J:3001o?K:3001o?L:3001o?M:3001o?N:3001o?O:3002l5O:302P:3001l5O:3001\4O:3001l4O:3001
    l1O:3001h4O:3Bi0001o?W:3001o?X:3001o?Y:3001o?Z:3001o?[:3001o?\:3001o?]:3Ai1o?X:3001o?_:3001o?`:3
    001o?a:3001o?b:3002o3c:30<]:3003;2^:3d1O:304d:300720Q:340R:380S:3@0T:3P0U:301V:302e:3Ri0001o?g:3
    001o?h:3001o?i:3001o?j:3001P0k:300110l:3001P0m:3Qi0001o?o:3001o?0;3001o?1;3001o?2;3001o?3;3001o?
    4;3001n15;3Si0001o?7;3001o?8;3001o?9;3001o?:;300110;;300110<;3001o?k:3001o?>;3001f??;3Si1o?7;300
    1o?A;3001o?B;3001o?C;3001o?D;3002Q0;;302E;300110F;300110G;3Ti0001o?I;3001o?J;3001o?K;3001o?L;300
    1o?M;300210N;3n?>;300210O;3n??;300620n:3406;3P0=;302@;304H;308P;3ei0001o?R;3001o?S;3001o?T;3001o
    ?U;3001o?V;3001o?W;300110X;300110Y;3ci0001o?[;3001o?\;3001o?];3001o?^;3001o?_;3001o?`;300110a;30
    0110b;300202Z;304c;3ai0001o?e;3001o?f;3001o?g;3001o?h;3001o?i;3001L>j;300140k;3001`0j;300140m;3b
    i0001o?o;3001o?0<3001o?1<3001o?2<3001o?3<3001o?4<3001o?5<3001096<3001c5j;3001408<3001X9j;300140:
    <300620d;340l;3@0n;3P07<3049<308;<31j0001o?=<3001o?><3001o??<3001o?@<3001o?A<3001o?B<3001l7C<33j
    0001o?E<3001o?F<3001o?G<3001o?H<3001o?I<3001o?J<300110K<300210L<3l7C<32j0001o?N<3001o?O<3001o?P<
    3001o?Q<3001o?R<3001o?S<3001o?T<3001m5U<39j0001o?W<3001o?X<3001o?Y<3001o?Z<3001o?[<3001T0\<30011
    0]<300210^<3l7C<35j0001o?`<3001o?a<3001o?b<3001o?c<3001o?d<3001Q0e<300110f<300210g<3l7C<33j1o?E<
    33j1o?i<33j1o?j<33j1o?k<33j1o?l<33j1o?m<33j1o?n<3001o?o<3001o?0=3001101=3001102=34j0001o?4=3001o
    ?5=3001o?6=3001o?7=3001o?8=3001509=300110:=300210;=3l7C<3007<0D<3@0M<3P0V<301_<302h<3043=308<=3D
    j0001o?>=3001o??=3001o?@=3001o?A=3001o?B=3001o?C=300110D=300140B=3Cj0001o?G=3001o?H=3001o?I=3001
    P0J=300310E=320F=3P0K=3Jj0Jj1o?M=3001o?N=3001o?O=3001o?P=3001o?Q=3001o?R=3001o?S=3001o?T=3001o?U
    =3Aj0Aj1o?W=3001o?X=3001o?Y=3001o?Z=3001o?[=3001o?\=3001o?]=3001o?^=3001o?_=3Ij0001o?a=3001o?b=3
    001o?c=3001o?d=3001o?e=3001o?f=300108g=300320V=380`=308h=3Ej0001o?j=3001o?k=3001o?l=3001o?m=3001
    o?n=3001o?o=3001100>3001101>3001o?J=3001o?3>3001o?4>3001385>3001106>300170D=300108D=3001o?D=3003
    108>3209>308:>300540L=3P0i=3022>3047>308;>3001o?W=3001o?=>3001o?>>3001o??>3001o?@>3001o?A>3001n?
    A>3002o7B>308C>3001o?B>3Bj0001o?F>3001o?G>3001o?H>3001o?I>3001o?J>3001o?K>3001m?L>3001o?L>3001l?
    L>300120K>3001?0K>3001O0J>300110J>3001S?J>300410R>320S>3h0K>301T>30017<J>3002W=K>302V>300107K>30
    0173K>300170J>300211Z>30>K>3001n?K>300910P>340L>380Q>3@0U>3P0W>301X>302Y>304[>308\>3001h3L>30057
    0M>381N>3@8O>3P0]>304^>3Fj0001o?`>3001o?a>3001o?b>3001o?c>3001o?d>3001o?e>300104f>300130d>300110
    h>3002<0f>304i>3001_4d>3002Q0e>304k>3002<2f>304l>300102f>3001T4f>3001o?f>300180e>3001P0e>300102e
    >300120e>300540f>3801?3P02?3023?3044?3001l?f>300820g>340j>380m>3@0n>301o>3020?3045?3086?300520<>
    340D>3H<E>3P0_>3027?3Qj0001o?9?3001o?:?3001o?;?3001o?<?3001o?=?3001Z1>?3001S1>?3001o?>?300380??3
    01@?302A?3Rj0001o?C?3001o?D?3001o?E?3001o?F?3001o?G?3001o?H?3001o>H?3002o;I?304J?300121>?300110G
    ?300180G?300121G?300310M?380N?301O?300120G?3001@0Q?300110=?300110S?3002i?G?360=?3001@0=?3001P0=?
    3[j0001o?X?3001o?Y?3001o?Z?3001o?[?3003o1G?302=?30<\?300104=?300710>?380U?3@0V?3P0W?309H?302]?30
    4^?300109=?300109`?300620L?380P?3@0R?3P0T?301_?308a?300120=?300220c?302^?300212A?320d?3Sj0001o?f
    ?3001o?g?3001o?h?3001o?i?3001o?j?3001o?k?3Uj0001o?m?3001o?n?3001o?o?3001o?0@3001o?1@3001o?2@3Tj0
    001o?4@3001o?5@3001o?6@3001o?7@3001o?8@3001o?9@3003=9l?3@03@302:@3001o7:@300620B?380K?301b?302e?
    304;@308<@3cj0001o?>@3001o??@3001o?@@3001o?A@3001o?B@3001o?C@300130D@300110E@300104F@300110G@3hj
    0001o?I@3001o?J@3001o?K@3001o?L@3001o?M@3001:1N@3bj0001o?P@3001o?Q@3001o?R@3001o?S@3001o?T@3001o
    ?U@3001o?V@3aj0001o?X@3001o?Y@3001o?Z@3001o?[@3001o?\@3001o?]@300140[@300140_@300110`@300108\@30
    0108b@3003C0^@340a@308c@3cj1o??@3001o?e@3001o?f@3001o?g@3001o?h@300110i@300110j@300510H@340O@3X3
    W@3@0d@304k@32k0001o?m@3001o?n@3001o?o@3001o?0A3001o?1A3001o?2A3001033A31k0001o?5A3001o?6A3001o?
    7A3001o?8A3001o?9A3001h1:A3001P3:A3001<1:A3001L1:A3002D1:A3023A3002L0:A3023A3007204A340;A3H0<A3P
    0=A301>A302?A304@A3Ak0001o?BA3001o?CA3001o?DA3001o?EA3001o?FA3001o?GA3Ak1o?BA3001o?IA3001o?JA300
    1o?KA3001o?LA3001o?MA3002>0NA302HA3001o?NA3001l7PA3001l5PA3001N=PA300520HA340OA380QA3@0RA3P0SA30
    0521HA340OA380QA3@0RA3P0SA3Bk0001o?VA3001o?WA3001o?XA3001o?YA3001o?ZA3001o?[A3002Q0\A385HA300119
    \A300116FA300110FA3003o0GA302_A304`A3Fk0001o?bA3001o?cA3001o?dA3001o?eA3001o?fA3002o;fA304FA3002
    k?gA340hA3001o?gA300410aA320iA344\A3P;jA300130[A3002[=\A302lA3001;8[A3002k?\A340nA300720TA340UA3
    P0]A301^A302kA304mA308oA3Qk0001o?1B3001o?2B3001o?3B3001o?4B3001o?5B3001o?6B3Sk0001o?8B3001o?9B3Q
    k1o?:B3001o?;B3001o?<B3002m?3B320=B300210>B3n?4B300210?B3n?5B3002o>6B301@B3001o?:B3001o?BB3001o?
    CB3001o?DB3001o?EB300110FB300110GB3003o07B301AB304HB3001l16B3001j;JB3001Z7JB3001B?JB3001Z3JB3001
    j?JB3001R?JB3001N?JB3Rk0001o?RB3001o?SB3001o?TB3001o?UB3001o?VB3001o?WB3001o?XB300110YB3Qk1o?SB3
    001o?[B3001o?\B3001o?]B3001o?^B3001o?_B300330YB3<0`B3`16B300330YB3d1`B3806B3001g5YB3001m16B30061
    0ZB3n0JB301aB302bB304cB308dB300920IB340KB380LB3@0MB3P0NB301OB302PB304QB308eB3Te0001o?gB3001o?hB3
    001o?iB3001o?jB3001o?kB3001o?lB3001o?mB3001o?nB3001Z8oB3bk0001o?1C3001o?2C3001o?3C3001o?4C3001o?
    5C3001o?6C3001o?7C3001o?8C30017>8C3001728C3ak0001o?<C3001o?=C3001o?>C3001o??C3001o?@C3001o?AC300
    1h0BC3001d0BC3002i?7C360BC3001d3BC3001T0BC300140BC3007148C320CC340DC380EC3@0FC3P0GC302HC3001247C
    3002M:7C301BC3001@0BC300102BC3005108C320JC3@0KC302LC304MC3001Q08C3001018C3001S>8C3001n?7C30021>8
    C320RC3009189C320:C340;C380IC3@0NC3P0OC301PC302QC304SC31l0001o?UC3001o?VC3001o?WC3001o?XC3001o?Y
    C3001o?ZC3001n?ZC300240[C380\C300140ZC3001_7ZC300240^C3@0_C3001i?ZC300240^C3@0aC300164ZC3001R0ZC
    300440^C380cC3@0[C301dC30010>ZC3001c=ZC300340^C3P0fC301gC32l0001o?iC3001o?jC3001o?kC3001o?lC3001
    o?mC3001o?nC3001o?oC300160oC300720]C340`C380bC3@0eC3P0hC3010D3021D3Bl0001o?3D3001o?4D3001o?5D300
    1o?6D3001o?7D3001o?8D3001o?9D3Al0001o?;D3001o?<D3001o?=D3001o?>D3001o??D3001o?@D3001o?AD300210:D
    344BD300140AD300104?D300140ED300240AD3@0FD3001o;@D300340HD380AD3@0FD300180AD300174@D300240AD380K
    D3005a0DD320GD340ID380JD301LD300250?D3@07D3002@0@D3P0ND3001P0OD300101PD3002A0:D301BD3001S0:D3001
    10:D300112:D3Cl0001o?VD3001o?WD3001o?XD3001o?YD3001o?ZD3001o?[D3001o?\D300104]D3Dl0001o?_D3001o?
    `D3001o?aD300110bD300110cD300140dD300110eD300210fD308:D300920CD340MD380QD3@0RD3P0SD301TD302UD304
    ^D308gD3Ql0001o?iD3001o?jD3001o?kD3001o?lD3001o?mD3001o?nD3001o?oD3001f?oD3001O0oD3003T10E3@01E3
    022E3001l3oD3001n;oD3001l7oD3001<8oD3001n3oD3006200E3404E3805E3@06E3027E3088E3Rl0001o?:E3001o?;E
    3001o?<E3001o?=E3001o?>E3001O0=E300218@E360>E300150>E3001o1>E3001A0>E3001Q0>E300210@E302>E300104
    >E300118>E300910?E320AE340BE380CE3@0DE3P0EE302FE304GE308HE3001o??E300140BE3001P0@E3001P?=E3001P0
    ME300210LE3P0NE300102?E300104GE300610IE3B0JE340KE3P0OE302PE304QE300110@E300130SE300230>E302@E300
    230>E380@E3002m1>E320@E3002o1>E302ME300510UE3F0?E380VE3P0WE302XE3001P0NE300102ME300102[E300510TE
    320YE3@0JE3P0ZE302\E300150SE3001O0<E300140_E300340@E3P0`E304>E300140@E300240aE3P0bE3001P0>E3001P
    0dE300310^E340cE3P0eE300190SE300180@E3001X0hE300310gE380iE3P0eE3001A0SE300220@E3@0>E3002m??E320l
    E300310kE3@0mE3P0eE300110>E300210oE340bE300180>E3001801F3001@0>E3002@03F3P0dE3004S>JE3400F3802F3
    @04F30010<JE300140?E30010>=E300130=E3003P0>E3028F3049F300310oE3P0dE302:F3003C>JE3407F3P0;F3001O0
    >E300234?E340=F30010<>E3002P0dE304?F3002P0dE304GE300310>F3P0@F304AF300210SE308oE300210CF3^?JE300
    :10RE320]E340fE380jE3@0nE3P05F3016F302<F304BF308DF3Vl0001o?FF3001o?GF3001o?HF3001o?IF3001o?JF300
    1o?KF300103LF300110JE300210MF308NF3Sl0001o?PF3001o?QF3001o?RF3001o?SF3001o?TF3001o?UF300110VF300
    110WF3005803E3@09E3P0EF302OF304XF3bl0001o?ZF3001o?[F3001o?\F3001o?]F3001o?^F3001o?_F3001_0`F3001
    o?`F300210aF340bF3al0001o?dF3001o?eF3001o?fF3001o?gF3001o?hF3002o;hF304^F3002g?gF380]F3002o=hF30
    2kF3003O7iF3P0jF308lF3001n?iF300102iF3001o?iF300440mF380nF3@0oF3P10G300140iF3001O:iF3001o3iF3003
    402G3803G3014G30010?iF3003402G3P06G3010G3001`3iF300108iF3004402G3808G3P09G3010G3001X3iF3003402G3
    P0;G3010G3001@5iF3005402G380=G3@0nF3P09G3030G3001n7iF3003402G3@0?G3010G3007201G3405G3@07G3P0:G30
    1<G302>G308@G3001g3bF300210`F3080G3001400G3001L00G300310CG320DG340EG3001P0`F300212bF3P0GG3cl0cl1
    o?IG3001o?JG3001o?KG3001o?LG3001o?MG3001o?NG3001o?OG300110PG300114`F300210QG304RG300140`F3001Q?`
    F300220TG308UG300740cF380AG3P0BG301FG302HG304SG308VG32m0001o?XG3001o?YG3001o?ZG3001o?[G3001o?\G3
    001o?]G3001o?^G300110_G300180_G31m0001o?bG3001o?cG3001o?dG3001o?eG3001o?fG3001o?gG3001o?hG300210
    _G3P0iG3;m0001o?kG3001o?lG3001o?mG3001o?nG300230oG3l?fG300104\G3002400H3081H3001O0\G3002F0gG3P03
    H3001N0gG300210]G3^6gG3001<0\G3002207H3@0gG300132\G3001P0\G3001P?\G3004309H3@0]G3P0:H308;H300640
    2H3804H3@05H3P06H3018H302<H300120]G300120\G3002m?fG320oG3001;:\G300320?H340@H308AH3001o>gG300120
    gG300261]G3803H300620>H340BH380CH3@0DH3P0EH302^G300130\G300108GH3002o=fG302oG300141\G300240IH308
    JH300210]G3h3gG3002e7gG308]G300520HH340KH380LH3P0MH302^G3002O0fG3P?oG300293oG3f<fG3002o;fG304oG3
    002k?fG340oG300210oG3n?fG30071>gG320OH340PH380QH3@0@H3P0RH301SH3001o?oG3002o5gG30:UH3002o>fG301o
    G3002g?fG380oG3003O;gG3P0WH304XH300232oG3l=fG300212oG3n=fG3002A2oG3^=fG3002Q2oG3N=fG300236oG3l9f
    G3002o5fG30:oG300912UH320ZH340gG380[H3@0\H3P0]H301IH304^H308_H3002?0UH3`?gG3006S5hG340TH380VH3@0
    YH302`H308aH3002_?fG3@0oG3002c=fG3<2oG3002M8fG3R7oG3005S=gG340cH380dH3@0OH302eH300160\G3001Q<\G3
    00202gH304hH300112\G300410]G380jH301gG308[H30011:\G300210]G302lH300540fH380hG3P0iH302kH308mH3006
    20=H340FH3P0NH301bH302nH308iG300240_H308:H3001o1\G3003j>gG340;H3011I3001^:gG3002B0gG302]G300122\
    G300142\G300182\G3001@0\G3001Q2\G300101\G300810]G3205I3406I3807I3@08I3P09I301:I3041H3005400I3802
    I3@03I3P04I302;I3002o1oG30>fG3002_6fG3@9oG3002M7fG3R8oG3005a=gG320=I340@H380>I302?I3002R6gG380]G
    3001^3gG3002O5fG3P:oG3004103H3N2gG3P0CI308]G3001A3\G300103\G300116\G3004_:]G3@0EI301FI304GI3001`
    1]G300740@I380AI3@0BI3P0DI301DH302HI308II3002o7fG308oG3002U2oG3J=fG3002o3oG30<fG30021=fG3n2oG300
    5K<gG340KI3P0LI301MI302NI3001n:gG3003203H304]G308;H3002e<oG3:3fG300272oG3h=fG3002;2oG3d=fG30021:
    oG3n5fG300810]G320RI340SI380TI3@1[H3P00H302OH308UI3001S?\G300202WI30<]G300540OI380PI3P0QI302VI30
    8XI300140\G300120ZI3002k7fG348oG300310]G340\I3@88I3001R5]G3002o0fG30?oG3002j?gG340_I3001b2gG3001
    S6\G300102\G3001A2\G300106\G300710bI3209H3<0cI3@0dI3P3]G304eI308lH300620[I340]I380^I3P0`I301aI30
    2fI3002i;fG364oG300140hI3002403H302]G3002U9oG3J6fG3002n=gG302kI3001Q?\G300110\G3001T:\G300740mI3
    807I3@0]G301nI302oI304cI308jH300440iI380jI3P0lI3020J300712_G325iG340<I380JI3@0YI3P0gI3081J300116
    _G3001o>_G300740`G380aG3P0jG301oH3022J3043J3084J3100001o?6J3001o?7J3001o?8J3001o?9J3001o?:J3002S
    <;J3L3:J3101o?7J3001o?=J3001o?>J3001o??J3001o?@J3001o?AJ3101o?8J3001o?CJ3001o?DJ3001o?EJ3001o?FJ
    3001o?GJ300320BJ3X>;J301HJ3001o?;J3001o?JJ3101o?6J3001o?LJ3001o?MJ3001o?NJ3001o?OJ3001o?PJ3001o?
    QJ3001o?RJ3001o?KJ3101o?LJ3101o?UJ3101o?VJ3101o?WJ3101o?XJ3101o?YJ3001o?ZJ3001o?[J300110\J300110
    ]J3002o=RJ302JJ3005<0KJ3@3SJ3P0TJ304^J308_J3001l3TJ300104KJ300101bJ3001o?TJ300110KJ300110eJ30034
    0cJ3P4dJ308fJ3001@0KJ300101hJ300340iJ3P4dJ308fJ300110;J300110kJ3001o?UJ3001o?mJ3001o?nJ3001o?oJ3
    001o?0K3001109J3001102K3005l0KJ301TJ302lJ3041K3083K3001P0JJ300110JJ300102JJ3004N<KJ3P05K3016K302
    7K300148TJ300120TJ3001o?SJ3001o?;K3001o?dJ300420:K3<1dJ304<K308=K300104hJ3003P4dJ301?K308fJ3101o
    ?ZJ3101o?AK3001o?BK3001o?CK3001o?DK3001o?YJ3001o?FK3001o?GK3001o?HK3001o?IK3001o?JK3001o?\J3001o
    ?LK3001o?MK3001m?HK3001o?VJ3001o?PK3001o?QK3001o?RK300610IK340PJ3H3:J3P0OK3040K308SK3002g?MK380T
    K3001o?AK3001o?VK3001o?WK3001o?XK3001o?XJ3001o?ZK3001o?[K3001o?\K3001o?]K3001o?^K3001o?_K3001o?W
    J3001o?aK3001o?bK3001o?cK3001o?dK3001o?eK3001o?fK3001o?gK300720EK340KK383NK3@0UK3P0YK304`K308hK3
    101o?=J3101o?jK3101o?kK3101o?lK3101o?mK3001o?nK3001o?oK3001o?0L3001o?lK3001o?2L3002g?3L380QK3002
    o;1L3044L3002205L3L6TJ300110:J3001107L3002T;JJ3048L3002O?dK3P0PJ300110dK3001o?1K300110<L3001100K
    300110>L3007B0eK340]K380:L3P0;L301=L302JK304?L3001015K3004f:TJ380AL301eJ304bJ300108JJ3004X<KJ3@0
    CL301SJ3026K300101KJ3001@0EL300340FL3P4dJ308fJ3001o?<L3001o?SK3001o?IL3002o;dK3040K300620dJ340HL
    3H1JL3P2IL304KL308eK3002^?KJ3@0SJ3001e3KJ300104fJ300110OL300410PL3401K3h3RJ30<<L3001:?KJ300120JJ
    300243KJ380SL300110:K300108KJ300108kJ300110WL3003P1VL302XL30<TJ300120KJ3001@0ZL3003@0[L3P4dJ308f
    J3001l6JJ300120;J300110^L300110_L3002l3KJ304`L3002H0^L302JJ3101o?MJ3001o?cL3001o?dL3001o?eL3001o
    ?fL3001o?gL3001o?hL3001o?iL3002O?<L3P0RJ3002O?HL3P0kL3001o?HL300463<K3H0jL3P0lL30<mL300140KJ3001
    @0oL3003400M3P4dJ308fJ300320KJ3l1JJ306RJ3001106K3001043M3005104M3l1JJ302KJ304fJ308kJ300180KJ3002
    o;cK304OJ3001o?3L3002O<\K3P38M3001o?8M3006107M3209M3L0:M3P3]K304:J308dK300110oL300560TJ3806M3@0h
    J304;M308<M300210OL3l7JJ3001o?HJ3002d?dJ380?M3001o?mK3001o?AM3001o?BM3001o?CM3002g?cK380RK3002o;
    DM304EM300220FM3@4TJ3001o?BJ300524HM340RJ3H1JJ3P0?M308TJ300101:J300102JM300102KM300342KJ301SL304
    LM300140JJ300140NM300310TJ340OM304eJ3001o??M3001o?QM3002l;TJ304RM300150dJ3001l6:J3001803M300140V
    M300320WM3l>TJ301mL300104RJ300241TJ304YM3101o?mJ3101o?[M3001o?\M3001o?]M3001o?^M3001o?_M3001o?`M
    3101o?cL3001o?bM3001o?cM3001o?dM3001o?eM3001o?fM3002i=aM362gM3101o?>J3101o?iM3001o?jM3001o?kM300
    1o?lM3001o?mM3001o?nM3001o?oM3002o>eK301QJ300520hM3400N3h:fK301JL3041N300101JJ300110TJ300420=K38
    8dJ3@03N3014N3001P0:J3001106N3001107N3001o?HM3004d3KJ3808N3049N3084N300442RJ3H01K3P1KJ304dJ3002l
    8JJ3048L3004H0^L301kJ302JJ308KJ30024:KJ3P46K3001o?JL3001o??N3003l6TJ301eJ308@N3101o?BK3001o?BN30
    01o?CN3001o?DN3001o?EK3001o?FN3001o?EN3002e?[J3:0VK300410MJ320VK3l=[J302mJ300310MJ3n7VK308mJ3003
    10mJ3n7VK308MJ30021<mJ3n3[J3008S0WK340IN380JN3@0KN301LN302MN304NJ308nJ3002o7EN308NN300420EN3T:GN
    385HN3@0ON300240KJ3027K3001l?KJ300102KJ300101SN3003P4dJ302TN308fJ3002P4dJ308fJ3003N0KJ3P;TJ304eJ
    300320<K3l3KJ308TJ3001o?jK3001o?YN3001o?ZN3001o?[N3001o?\N3001o?]N300481JJ3`2RJ304^N308kJ300520H
    L3D1TJ380KJ3P0SJ30<;K3001P7TJ300126JJ3003@03M3P0ZL30?TJ300220ZL3l>TJ3002O?\K3P0cK3005V1]K380eN3@
    0eK302JK30<dK3001P0;J300310OL3\?JJ3@0gN3001l3:J3001407L300288JJ304jN3001l?;J3001n?TJ300410KJ320S
    L3l0JJ303RJ300320;K3\:dJ304iL3001026M3003@00O3P4dJ308fJ3002h2TJ3043M3001@0JJ3001083O300180;J3001
    085O3001106O3004P0VL3014O3027O30<TJ300104SL3001@09O300320:O3X:dJ304iL300110QJ300110<O3002\0TJ304
    =O3002T0KJ3016K300108:J300320@O3l=;J3027L3002\;JJ3@4HM300380KJ301TJ302OM3001P0KJ300440OM380TJ3P0
    DO30<eJ3001103K3001P0FO300110GO300110HO3001o?mL300449dJ3P0IO3024N304JO300320=K3l3KJ3046K300102ZL
    3003P4dJ301MO308fJ3002@0HM308TJ3001049J300110PO300110QO3002l7JJ308RO3001O?RJ3101o?CJ3101o?UO3101
    o?VO3001o?WO3001o?XO3001o?YO3001o?ZO3003l3KJ304TO308[O3002<:KJ304QM3001101K300422KJ3l8SJ301<L304
    ^O3001l<KJ3002B<KJ3\3SJ3001o?KK3001o?bO300210TJ3n?cO300110dO3001o?[M3001o?fO3001o?gO3001o?hO3001
    o?iO3001o?jO300510eO320kO3<1fK3`:?N304gK300520HL3T9<L3@0JL302TJ304;K3001o?aM300320nO3L<KJ3P2TJ30
    01403O3001010P3003201P3X6dJ3084N300110PL3003103P320`K3l?dJ300180JJ300320KJ3l1SJ302dJ3001o?UO3001
    o?7P3001o?8P3001o?9P3001o?:P3101o?:J3101o?<P3001o?=P3001o?>P3001o??P3002n7;P308@P300280bJ3`?JJ30
    02o7?N308SJ300180TJ3001P0TJ300710JK320mL380CP3@0DP3P0EP3024N304jO3001803O3001P0GP300320HP3X6dJ30
    84N3001P0bJ3003P4dJ301JP308fJ3001407K30054=KJ380NM3@0LP3P05P302TJ300210;J3n?GN300110NP300310OP3J
    0TJ3T?;K300110RJ300110QP300522TJ340QP3`1<L304RP3083M3002\;TJ304;K300220HL3l?SJ3001o;JJ3005D4:J38
    0GJ3P02K301VP302KJ3001H6JJ300108TJ300320YP3l3KJ3045K300210TJ3n?@N300110[P3101o?NJ3101o?]P3001o?^
    P3001o?_P3001o?`P3001o?aP3101o?nJ3101o?cP3001o?dP3001o?eP3001o?fP3001o?gP300710\P320HL340SJ3H1bP
    3P0hP3024N304eJ300104;J300320jP3T9KJ3@0SL3001@0DO300380lP3P4dJ308fJ3101o?9J3001o?nP3001o?oP3001o
    ?0Q3001o?1Q3001o?2Q3001o?3Q3001o?4Q3001o?5Q3001o?6Q300202dJ3047Q3004409N380SJ3@0SL3P7KJ3003j1JJ3
    40KJ30>RJ3003P4dJ302JP308fJ3004<2JJ301TJ304HM308kJ300640SJ3806M3`0HM301JJ302TJ304bJ3002T1KJ304lJ
    3003H9KJ3P0NM3066K3002k?[J340mJ3002O?\J3P0@Q3003d>LK380AQ301TJ300104JJ300345KJ302CQ3086K3001l?TJ
    3002H<KJ303TJ3002\3KJ30<6K3003406K3h;KJ304QP3001<0TJ300140@O3003T1JJ380JQ3@0gN3001l6KJ3001d?KJ30
    02O?<L3P0JJ3005201K340IL3`3<L304JL308NQ300260HL3P?KJ3001043K300310QQ340CQ305KJ300102eJ3003P4dJ30
    1SQ308fJ300108^L300110UQ3003P1VL302VQ30<TJ3002L0KJ304lJ3003P4dJ301iJ308fJ3001P07L3001P0ZQ3003T:K
    J380[Q304lJ3003L1JJ3P2KJ304?M3002o>HJ301;J3003H3JJ304fJ308^Q300420HM34<TJ380ZL302SN3001l?dJ30032
    0;K380TJ3`?KJ300240KJ304TJ300105SJ3001P02K300210eQ3l>;J30015>KJ3001:0;J3001o?hK3003404N306iQ308d
    J3001048L300220kQ3T7KJ3001o7JJ3002m?KJ320mQ300520:P3d3TJ380nQ304JL308fK300210:J3l?KJ300320QM3l7K
    J3089N300140:J3001402R3001@0:J3001@04R300101JM300102:J3001027R300108@O3007403R3@05R3P0gN3016R302
    8R304JJ3089R300104:J300104;R3002`39J304<R300110hL3001_?JJ300720dJ348HL3H0KJ3P0>R301?R302SJ304]K3
    001P07N300420AR34:KJ3P08L304=O3001104M300410CR3n:JJ301KJ304^N3002b7KJ308TJ3002@0BJ304SJ3001047L3
    001@0;J300520GR3l8JJ301HR302KJ304RJ300110HL300110JR300104KR300520LR340HJ3h3TJ304HL308dJ3001o?kK3
    001o?NR3001o?OR3001o?PR3001o?QR300230PR3l?oJ300317QR320SR3l80K300210PJ3n?0K300530RR340TR3h31K304
    UR308QJ3002k?fK340VR300520OM3d3@N380dJ304gK308WR3004j:HM340]N301IL304iL3002l9;J306HJ300104SN3002
    P<dJ302[R300320dJ3D<NM3P0TJ3001016O300320^R34?TJ380eJ3001@06N3003d7JJ380`R3088L3002o7RJ308JJ3005
    40SJ387IL3@0<L3P0bR308^K300104eJ300110dR300110AJ300110fR300410eR340JJ3h3KJ304gR300110CL300340EL3
    0=TJ302iR3003<0HJ306TJ308eJ3002m?]K320PJ3002o;^K304lR300110HK300110nR300660_K380mR301HL302JK304o
    R308;L3002H:dJ3047Q3003103N342TJ30<3M3003R0TJ304fJ308oL3003n0:J301AJ30>JJ3002D<JJ301HR300128TJ30
    01o?[O3001o?VO3001o?8S3001o?9S3001o?:S3001o?;S3001o?<S3006J4<L3407S3P0SJ301=S302TJ308JL300110fJ3
    00420=K389KJ302?S3049N3002T9:J3049J3003n3KJ304SK308>L300310:J3@<KJ302CL3003l0]N305TJ308HM3002<>K
    J3013N3001@0CL3001P0FS300210GS3P3KJ300286TJ3086M3006201K340RJ3H0]N3P0JJ30;SJ304HJ3002l0;J30?JJ30
    0140;J300240LS308JJ3001103Q3001102Q300110OS3003T3KJ304NS308PS3001205K300140RS3003P4dJ302SS308fJ3
    003^0SJ3@0KJ308TJ300310kQ3<2KJ3083M3001@0VL3003P4dJ301WS308fJ300340NM38=KJ3027K30014:KJ300120OL3
    00110[S300410\S320HL3l2KJ30=TJ3002o>TJ301EL3001L2RK3003L0JJ302RJ30<kJ3001n3KJ3001l>KJ300410QQ3L0
    :J3P7AJ3089R3001o?jL3001o?dS3004\0dJ3@0?M304eS308fJ300340:J302JJ3087L300440<L3h5SJ302jL308TJ3003
    T7TJ3@0ZL308eJ3002h3TJ30<;K300348eJ3H2TJ3043M3001@0\J300110lS300110mS300510nS320KJ3409P3@8RJ304k
    J300340eJ3806M3P?TJ300510^K320;K380CP3P0EP304jO3003P4dJ302?K308fJ3003D0dJ3P84N305fJ300340?K3P4dJ
    308fJ3001@0eJ3003805T3P4dJ308fJ300520JL340dJ3X<TJ301<L302HM3004<0:J3@0PO3P:JJ304AJ3004@07L3022R3
    04HJ308;J3004l0:J301PJ302JJ304;P300440SJ380gK3@0KJ30<lJ300320RJ3l1JJ302HM300180CL300540EL301=T30
    27O304eJ308TJ3002n;TJ304]K300440ZL3P:TJ3016M3043M3002\3TJ304iL3Z10n00K1031000120ET3001P0DT300127
    ET300268ET3P0DT3002K4ET3P0DT3001\2DT300104ET300250DT302ET3g0910FT320GT340HT384ET3@0IT3P0JT301KT3
    02LT308MT3g01`0DT3g00001Q<PT3001U0PT30012>PT3001P4PT3001J<PT3001E8PT300113PT3001h9PT331:10OT320P
    T340QT380RT3@0ST3P0TT301UT302VT304WT308XT3002a5PT3>:ET3g01D8ET331126PT3003e8PT3:5ET302DT300350ET
    3b:PT385DT300335PT3l8ET302DT3311A8PT3003C:PT3\4ET301DT3g01@8ET3g01P0ET300:10ZT320[T340\T380]T3@0
    ^T3P0_T301`T302aT304bT308cT3001P0ET3001`0ET3001P=ET3001<;ET30024>ET301DT300148ET3001;6ET3001P>ET
    3002P0ET301DT3g0:10eT320fT340ET380gT3@0hT3P0iT301jT302kT304lT308mT300144ET300110DT3002D<ET3X0DT3
    001B:ET300210DT340ET300228DT345ET300246ET301DT3002B0ET3<3DT300228DT3P2ET3g0:10oT3200U3401U3802U3
    @03U3P04U301DT3025U3046U3087U300376PT3X9ET3@0DT3g0181ET3311:<PT33111<PT3g0281DT3P0ET3g02P0DT301E
    T3003I6PT321ET3T8DT3g01<2DT300331PT3T>ET3H0DT3g022<DT3@0ET300:109U320:U340;U380<U3@0=U3P0>U301?U
    302@U304AU308BU3g02@0ET30<DT3g0212ET3P0DT3g0223ET380DT331127PT3311d4PT30033<ET3L3PT3P0DT3312\0DT
    308PT3311L2PT300950PT320DU380EU3@0FU3P0GU301HU302IU304JU308KU3001B5ET300106ET300264ET301DT3002@=
    ET3P0DT3002B:ET301DT3001D0DT300280DT308ET3001b1ET3g0910MU320NU340OU380PU3@0QU3P0fT301RU304SU308T
    U300840NT380YT3@0dT3P0nT3018U302CU304LU308UU3005>2BT3@0750P0CT309DT304VU300103CT300140CT3001:0CT
    3001P1CT300108CT300540XU3@0YU301ZU304[U308\U3001d1CT3001P0CT3001T8CT3001@0CT3001\6CT300540^U3@0_
    U301`U302aU308bU300102CT300110CT3001d0CT3001L3CT300440dU3@0eU301fU302gU300180CT300120CT300104CT3
    00420iU380jU3`0kU308_U3001>0CT300111CT3003P0\U301mU308nU300185CT3001P;CT3001L9CT30010<CT3001P2CT
    300810dU340kU3800V3P01V3012V3023V3044V308jU300105CT3001`0CT3001<0CT3001`1CT3001L<CT300710iU3806V
    3@07V3P08V3019V302:V304CT300101CT300142CT30019:CT3005L0CT3P8<V3018V302=V304>V3Z1840]U380cU3@0hU3
    P0lU301oU3025V304;V308?V3004A6CT3T1BT380DT308@V30039:BT3`4CT301L40320003B8BT3P0CT301CV3Y1000414B
    T340EV30182008L4071000140GV3001>0GV3002@0HV301IV3001F2GV3001@0KV300102GV3001X7GV300108GV300320MV
    340NV304OV3001@0GV3001d6GV300320OV302QV304RV332440JV380LV3@0PV302SV300510TV3B1CT340BT380DT302CV3
    `000051:BT340CT380L40@0VV304B1000113CT300152CT300128CT3001H0CT300714YU380XV3@0YV3P0ZV301_U302[V3
    08kU3001X4CT3001T0CT3001@<CT3001X0CT300680]V3@0iU3P0aU301^V304_V308`V300148CT3001N0CT300182CT300
    528_U380bV3@0cV303YU304dV3001D7CT3001`4CT300106CT300840fV380gV3@0=V3P0aU301iU302_U304<V308hV3001
    4<CT3001:8CT300822kU340jV380\U3@0nU3P0kV3014V304CT308jU3001h9CT300162CT3001?1CT3001<7CT300710dU3
    D0[U3P0mV301nV302iU304oV3080W3001b3CT300130CT3001<1CT3001@1CT3001R;CT3008402W3803W3@04W3P0YU3015
    W302\U3046W308kU3001B0CT3001@?CT3005108W3409W380YU301_U304kU3Z1840\V380aV3@0eV3P0iV301lV3021W304
    7W308:W300510;W341BT380L40@0CT308DT300420CT380BT3@0V4008L4000910WU320AV340BV380DV3@0FV3P0UV301WV
    302<W304=W3d10001@0ET300140ET3001D0ET300580eT3@0ET3P0@W301AW304BW300102ET300340DW3P0AW308@W30018
    0ET300141ET300240FW380GW300101ET3001@0IW3001]0ET300340FW380KW301eT300103AW300202@W304AW3n0740CW3
    80EW3@0HW3P0JW301LW302MW304NW3005f0BT382ET301?W304OW308CT3001l?DT300310QW3D=CT3X2BT3003Q2CT3B9BT
    380DT300259BT3B2CT3l10m0000610UW320DT380L40P0VW301CT302BT300410DT360BT380CT3@0L4000518DT320CT3H0
    BT3P2L4004GV300311BT340L40P0ET300810PW320RW340SW380TW3@0WW3P0XW301YW304ZW3005B2BT3T8CT380GV301ET
    304DT3C1000102]W300101]W300280^W304_W312108`W3005=8BT3@2CT3P0DT301L4004aW300148BT300106BT3001@0B
    T3001P3BT3001H2BT3001\3BT30014<BT3001<5BT300101BT300:10cW320dW340eW380BT3@0fW3P0gW301hW302iW304j
    W308kW3001P2BT300184BT3001h9BT300102BT3001P0BT300104BT300161BT300910mW320dW340nW380BT3@0oW3P00X3
    011X3022X3083X300140BT3001f0BT3001B8BT3001<0BT3001:0BT3008105X3406X3807X3@08X3P09X301dW30:BT304m
    W300186BT300110BT3001R0BT300124BT3001<2BT300188BT300149BT300194BT3001R3BT300:10;X320<X340=X380>X
    3@0?X3P0@X301AX302BX304CX3081X3001I0BT3001B=BT3007Q05X320EX340BT380FX3@0nW301gW308dW300144BT3001
    T6BT3001X0BT3001h1BT3001<3BT3001a4BT3001T4BT3001@6BT3001A4BT300:10HX320<X340IX380JX3@0KX3P0LX301
    MX302NX304OX308PX3001]0BT3001V1BT300108BT3001L2BT3001`2BT30010:BT3001Q7BT3001@1BT3001L8BT300910R
    X340SX380TX3@0UX3P0VX301WX302XX304YX308ZX30012=BT300180BT3001D0BT3001P8BT3008100X320JX340\X380]X
    3P0^X3012X302_X304TX3n0840lW3804X3@0:X3P0DX301GX302QX304[X308`X300380aX3`0DT304]W300550CT320750@
    0BT3P0ET306L40@30004Y4BT320dX340DT302CT300210L4004DT300380BT3@8CT304L40=10004U4BT380hX3@075008CT
    3_1000210jX3@0BT300910\W320bW340bX380cX3@0eX3P0fX301gX302iX304kX3005B2CT344BT388DT3P0ET301]W3004
    10DT3T0CT387BT3@8L4000110jX300210DT3B8CT300102AW300102FW300128ET3001043Y3K13801Y3@02Y3044Y300310
    BT3205Y304L4000320BT302CT308DT300322BT3D0DT380CT300102YU300108<V3Z12029Y304:Y300530BT3<0CT3@0;Y3
    P0ET308L4000510CT320L40T1BT3@075002GV300910mX320nX340oX3800Y3@06Y3P07Y3018Y302<Y304=Y300220CT308
    ET3002b9CT380ET3001D0CT3002P0ET301CT300170CT3002b0CT308ET300810?Y328dU340@Y380AY3P0BY301CY302DY3
    04aU300150CT3001>4CT3002>6ET3P0CT3n01P0ET3002;1CT3@0ET300224ET3@2CT3002K8ET302CT300820FY340GY381
    CT3@0HY3P0IY302JY304KY308LY3001P5CT300230ET340CT3002@0ET302CT3006R0eT340NY380OY3@8kU302YU304PY30
    01@4ET300248CT3@0ET300280ET3@4CT300640kU380bV3`0iU302RY304SY308TY3001D3CT3002F0ET30:CT3002P<CT30
    1ET300280ET302CT300720eU340VY3@0WY301XY302YY304eT308CT30010?ET3002?0ET3`4CT300282CT3P0ET300288CT
    3P0ET3001\4CT300220ET301CT300920[Y340\Y380aU3@0]Y3P0^Y301`V302_Y304DW308`Y3002P0CT302ET3002L1CT3
    08ET3001@4CT300161CT300840FW380bY3@0^V3P0cY301DW302dY304eY308AW300280ET3P<CT3001S1CT300186CT3001
    Q3CT300740gY3@0hY3P0jU301@W302dU304iY308jY341840EY380MY3@0QY3P0UY301ZY302aY304fY308kY300104dU3Z1
    180mY300624CT340jX38:BT3@0CV3P0lY301nY3004A3BT3T4CT380L4008DT300202IW304@W3n01801Z3004102Z380jX3
    05DT308CT300311CT320BT308?W3<10004Q1BT320CT302L40085Z300412DT328CT301BT304030X1000450CT328DT3@08
    Z302BT3g40Y4000410:Z320;Z340CV304BT300431BT348CT380L40@0X:000910oY3200Z3403Z3804Z3@06Z3P07Z3019Z
    302<Z304=Z3001Q0CT3n01P2ET300160CT3001R0CT300122CT3001G4CT300210ET386CT300910?Z320AY340@Z3X0CT3@
    0AZ301BZ302CZ304DZ308EZ3001H4CT30018:CT3001T1CT3001b2CT3001P4CT300810<V340GZ3@0HZ3P0IZ301JZ302ZU
    304KZ3083W3001@5CT3002D0CT301ET300127CT300910eU340NY380dU3@0MZ3P0NZ3018V302OZ304FW308bV300118CT3
    00201CT302ET300242CT3P0ET300740YY380FY3@0QZ301RZ302SZ304@W308_U300280ET306CT3001L2CT300610\U340U
    Z380<V3`0YU301VZ304iU30011<CT300145CT3001B3CT3002@0ET301CT3001d3CT300117CT3001X:CT300840aU380XZ3
    @0YZ3P0ZZ301[Z302\Z304]Z308^Z30018>CT3001\0CT3001D6CT300240ET380CT300740@W380`Z3@0aZ3P0bZ301<V30
    2cZ30<iU3003@0dU3P0YU301KZ341840FZ380LZ3@0PZ3P0TZ301WZ302_Z304dZ308eZ3D1000620fZ342DT3H1BT3P0L40
    04CT308gZ3004\0CT3@0DT307BT308ET3L1000510ET320jZ3@6BT3P0DT301CT300332CT3D0BT304DT300490BT340L400
    2DT304ET300380L40@2BT304n3061000410DT3T0BT388CT302oZ3001=2DT300111DT3001P2DT300180DT3001@:DT3001
    04DT3007Q00U3801[3@02[3013[3024[3045[3086[3001P4DT300101DT3001@0DT300160DT3007204[3\0DT3@08[3010
    U3029[304:[308;[3001h4DT300140DT300190DT3001:0DT300540=[384>[3@0GT3P2?[301@[300102DT300105DT3005
    40GT380B[3@0:[3023[304C[3001l1DT3001P1DT3001H2DT3001@?DT300640E[380F[3P0B[301@W302G[304H[300173D
    T300106DT300143DT3001?0DT300176DT3001L3DT300740J[380K[3@0L[3P0M[301>[302N[304O[3001_0DT3001::DT3
    005120U3T4DT380Q[3@0R[301B[3003@0GT302;[304>[3g08407[380<[3@0A[3P0D[301I[302P[304S[308T[3004G0BT
    388CT3P0U[304CV3m1000118ET3002P0AW308X[3n0104Y[3b1000610GV321BT340]W3@0W[3P0Z[302[[300910hZ320iZ
    340kZ380lZ3@0mZ3P0nZ3010[302V[304\[300180750001@075000240^[302_[3001067500014075000201a[304b[300
    104750001@0d[300102750001<0f[300180_[312540`[3@0c[3P0e[302g[308h[3Z40g1000720ET3L0BT3P0DT301CT30
    2i[304j[308k[300104[U300710AZ342CT3804V3P0eU301aU304_U3083W3001@0dU300320kU3@0\U304YU3003@0\U3P0
    iU301kU300184CT300580kU3@0YU3P02\309dU302aU300344_U380dU3018V3Z1780m[3@0n[3P0o[3010\3021\3043\30
    84\3005I0BT3405\3P3CT304DT308L4000410DT325BT3P0GV308k[300350CT320DT3P<BT300410DT3X4BT302CT308k[3
    00115CT3001X6CT3001I<CT30011=CT3001Z:CT300129CT300910:\320;\3406W380CT3@0<\3P0=\301>\302?\308AZ3
    00121CT3001`8CT3001@2CT300164CT3001A2CT300910A\320B\340C\380YU3@0jU301D\302XU304E\3080V3001I8CT3
    00159CT3001F0CT3001D;CT300720XU340G\3X2CT3@0aU301H\304I\308J\3001V0CT3001T;CT3001R7CT3001\1CT300
    810L\320<V340M\3804V3@0dV302YU304N\308O\3001L1CT30010>CT3001C8CT3001`6CT300109CT300910dU340Q\380
    R\3@0eU3P0S\301aU302T\304CT308U\3001<8CT300188CT300123CT300810kU320YU340W\380iU3@0hV301X\3047V30
    8Y\3001@8CT3001]2CT300156CT300720[\380\\3P04V301CT302I\304iU308]\300820Q\380J\3@08W3P0jU3013V302
    AY304mU3087V3Z1840@\380F\3@0K\3P0P\301V\302Z\304^\308_\300310`\3@;BT304DT3001@0CV300180CV300280b
    \308c\300101CV3001P0e\300280e\304MV3001P075000206CV308GV3001P0GV300480c\3@0h\301i\308j\300102MV3
    001L0GV300102m\300110GV300108L4000180GV300440o\3020]3041]308c\391780d\3@0f\3P0g\301k\302l\304n\3
    082]3a10j10004m0BT3023]3044]3085]3c1000550CT380L400103004BT3087]300810l[3206\3407\3808\3@09\3P0a
    \3016]3028]300101_U300101iU3001@9CT3002P0iU302<]300340kU301[V302_U300180YU3Z1540:]3P1;]302=]304>
    ]308?]3G1000108A]300140A]3001U0A]300156A]3001E8A]300180A]300718B]320C]3D2A]380D]3P0E]301F]304G]3
    00121A]300102A]3001h9A]300172A]300110A]3001h5A]300104A]300810I]320J]380A]3@0K]3P0L]301M]302N]304
    O]3001@0A]3001<0A]3001X0A]3001@8A]300107A]3001Q0A]300740Q]3@0R]3P0A]301S]302T]304U]308V]3001>:A]
    300211A]320j[300440R]3@0G]301X]304Y]300120A]3001@1A]300184A]300540C]380[]3@8\]302J]304]]30018:A]
    3001\3A]300101A]300151A]300199A]300820Q]340_]380G]3@0`]301a]302b]304c]308M]300141A]300160A]3001T
    0A]300840e]380V]3@0f]3P0C]301O]302Q]304G]308g]300340B]301a]304G]3^0840H]380P]3@0W]3P0Z]301^]302d
    ]304h]308i]3007:0CT340]W3@4BT3P0L4001@]302j]308DT3004E:BT384CT3P0ET301DT351000180m]300104n]3001L
    2m]300101m]300106m]3003020^3041^3082^3001`<m]3001P0m]300122m]3003404^3P05^3046^300120m]3001028^3
    _1440o]3013^3027^3049^300410CT3P0DT304:^308BT3003A2BT325CT308[[3004Q0CT3:6BT340L4008DT300320DT34
    1CT3@8BT300410ET320DT3T8CT384BT3004A8BT380ET3P0CT301PT300810k]320l]340;^380<^3@0=^3P0>^302?^304@
    ^3_0840>W380[W3@0lX3P0>Y301>Z302][3049]308A^3U00\00X3000520C^34018080K9001D^304E^3=00X00500<00W0
    0L00Z0000:10F6020G^340H^380I^3@0J^3P06J301D0002K^304L^308M^3J40E30A00200J00V00600@00C30[0000:10O
    ^320P^340Q^380R^3@0S^3P0T^301U^302V^304W^308X^3P00900H00N00I02j1\^340]^3M00D40F30H4000:10Z^32080
    040[^380^^3@0_^3P0P^301`^302a^304b^308e60T00?00>00E00:0000910o6020l;040d^380e^3@0C^3P0f^301g^302
    h^304P00O00C40M40K4000204l^308m^3003<0l^304n^308m^300101o^300280m^308l^300240l^380m^3001082_3001
    103_30016<l^300204m^308l^3001086_3001026_3002<0l^308m^3001019_3003807_3@08_302:_3L45400_3011_302
    4_3045_308;_3C00]00800B00G4000:10j^320k^340<_380=_3@0>_3P0?_301X0002@_304K0008A_3D00D30:10o10i10
    :1202F_308G_3;12n5E_308H_300510a^320N>002H1004D_308I_30091000020F^340N^380Y^3@0c^3P0i^301B_302C_
    308J_3S30Q30W3000146180k3140O_300144180k3140Q_3B33`3V8004P_308R_3]30>30001T1U_3g3108V_3?3140W_3j
    30`30<40l30g20b30m30a3210^_304__3a3118^_3a3110^_3a30b3420`_3<0a_3P5b_308c_3:4000:10T_320X_340Y_3
    80Z_3@0P^3P0[_301\_302]_304d_308e_3Z30=30o30R30n3074000770E^380;80@0h_3P0i_301j_302k_304l_3f30T3
    0h3084094000710n_3:0o_340=90P0h90010`3021`3082`3>40001044`3001085`3001016`3540001048`3001029`344
    2017`304:`344054210;`3@2<`300:10L_320M_340N_380K90@0S_3P0f_301g_302m_3043`308=`3340V30=4000310?`
    320@`380A`3?40^3000120D`300104E`3e30001@0G`300180H`3c30001@0J`300140K`3i33@0F`3P0I`301L`3i30001K
    1Z_300188Z_3003]7Z_3@0O`308P`3002o>Z_301Q`3_3420M`340N`3X<Z_302R`3\3004052004108V`3622m=U`302W`3
    @40U3000:10E^320a9040B`380C`3@0S`3P0T`301D9002X`304Y`308Z`3G30e00?10n10010]10V10`1000:10\`320]`3
    40^`380V20@0_`3P0CT301``302a`304b`308c`3J10U10T1000210f`320g`3S1110h`300128B30001h2B3000108B30S1
    320j`340k`304l`3S10020003l0B3001o`304n`3\10Q11011a3Q1201o`308H30o00003>:B30014a304o`30035>B30b0o
    `380n`3002b3n`3<0B3000201o`302B30008200a3402a388B30@03a3P05a3016a3027a3048a3P1000102:a300106:a30
    01@8:a3S1301;a302<a308=a3001H2P1000104P10S1204?a308@a3j0640i`380m`3`2n`3019a304>a308Aa3E10h00h10
    M1000140Fa300104Ga300101Ha3h1180Ia3002K0Ea3P0Ja300110Ea300104La3001@0Ma3M1180Na3e1000102Ea300140
    Qa3001P0Ra3M1180Sa3005N0Ea3P1Fa302Oa304Pa308Ta3[1000187Va3001D:Va3001L2Va3001@7Va300110Va3001P0V
    a300104Va300811Va320Wa340Xa3@0Ya3P0Za302[a304\a308]a30011=Va3001S<Va3001Q7Va30011<Va3001?0Va3007
    10_a320`a340[a38>Va3@0aa3P0ba301ca30011?Va3001Y0Va3001B8Va3001I0Va3005A0ea320fa340ga3X=Va302ha30
    01Q6Va3001Q<Va300111Va300510Va320ja3l3[a304ka308la300190Va300150Va300118Va3001E2Va300117Va300731
    Va340na380oa3@4[a3P00b3021b3082b300610^a3R>Va340da380ia3@0ma3013b3002d:Va3804b3h11205b3001>0Ea30
    01407b300140Ea3001089b3002208b308:b3001@0Ea300104Ea3001><Ea3001\0Ea300510<b324Ea340=b380>b302?b3
    00130Ea300120Ea3001F0Ea3001@8Ea300520Ea340Ab380Bb304Cb308Db3001^0Ea300101Ea300620Bb3407b3@0Ea3P0
    Fb301Gb308Qa300160Ea3001X8Ea3001n0Ea300620Ib340Jb388<b3@1Ea3P0Gb304Kb300240Bb3P0Gb3001P1Ea300183
    Ea3001V0Ea3001D0Ea300710Nb320Qa340Bb380Ob3P0=b301Pb308Qb3001B1Ea3001`2Ea3001J0Ea3001P5Ea300620Ib
    3\2Ea3@0Sb301Tb304Ub308Vb3001<8Ea300162Ea3001>8Ea300310Xb320Yb340Zb300910@b320Eb340Ea380Hb3@0Lb3
    P0Mb301Rb302Wb304[b300150Ea300210Ea3@0]b3001H2Ea300210_b3@0Bb300210^b320`b3001O0Ea3002><Ea301bb3
    00204Ea308cb300440;b380\b3@0ab308db300108Ea300110fb300110gb3001P0hb300210Bb3409b300120jb300103Ea
    3001L2Ea300220lb301mb3001409b3001T0Ea3001d6Ea30014>Ea300180Ea300148Ea300187Ea3008100c3201c3L0Ea3
    P02c3013c302<b3044c3085c3001P3Ea3002807c3083c300410nb340ob3P06c3028c3001?0Ea300220:c3@4Ab3001P0E
    a3001S2Ea300420Ea340bb301<c308=c300204;c308>c300340kb3809c308?c3001:0Ea300110Ac300120Bc3001<5Ea3
    00120Dc300128Ea3001V8Ea3001^2Ea3001`1Ea3001T1Ea300810Fc320Gc3d0Ea380Hc301Ic302fb304Jc3089b300340
    Ea380Kb308Bb30010<Ea300202Mc3047c300510Ec340ob380Kc3@0Lc302Nc300170Ea300320Ea3@0Pc304Ab3001W2Ea3
    00460Ea380La301Gb308Rc300204Qc308Sc300340Cc380Oc308Tc3M151=Ea320eb340ib380@c3@0Uc3N15N2Ea3P0Ka30
    1Ua3046b308Vc3f10k00>10I10@10@1140e20A12L;\c3P0]c3l00c00O10^10W10212H2_2009H2000:10Zc320[c340j20
    80^c3@0_c3P0`c301ac302bc304cc308dc300:10d`320e`340Ba380Ca3@0Da3P0Wc301Xc302W1004Yc308ec3P30N3000
    180hc3001P0ic3001@0ic300110hc300220ic304lc300102hc300108hc300210nc301oc300120ic300104hc3001012d3
    00103hc3001804d300710jc320kc340mc3800d3@01d3P03d3085d3001P06d300170hc3002048d308oc3001@0hc300101
    :d300120hc300101hc3002P0<d308=d3001@0<d300140hc300210=d380@d3001082d3006109d320;d340>d380?d301Ad
    308Bd3001P0Cd3P32P07d301Dd3M30001?0Fd300210Gd3N0Fd300110Hd300120Id30010<Fd300131Fd300110Fd3001;0
    Fd300128Fd300410Md32?Fd3@0Nd3P0Od300180Fd300104Fd300140Fd300440Qd380Rd303Fd308Sd300520Kd3X6Fd3@0
    Ld301Pd308Td3001V1Fd3002<1Fd308Vd3001P8Fd300210Fd308Xd300109Fd300190Fd300510Yd320Zd3D0Sd380[d3P1
    Fd3001h3Fd3001B0Fd3001`0Fd3001T3Fd3001h1Fd300280Fd302ad300810]d320^d340Fd380_d3@0Qd3P0`d301Md308
    bd300117Fd300102Rd3003Y0Fd3@0dd301ed3001`9Fd300210gd307Fd30010>Fd300301Fd302id304Md3004=0Fd320Qd
    3@0hd301jd300202Fd304Rd3003?0Fd3@0Rd302ld3001R0Fd300184Fd300108Fd3002@0Rd3P00e300102Fd300520nd34
    0od3801e3042e308Fd3001c0Fd300170Fd300130Fd3003a6Fd3205e3016e3001D0Fd3001P0Fd3001029e3005104e3207
    e3408e3@0:e3080e300:10Ud320Fd340Wd380\d3@0cd3P0fd301kd302md3043e308;e3P3240Jd380<e3E40F4000220>e
    340?e300210>e320?e300108>e300110?e3O3000302De304>e308?e3J3610@e380Ae3P0Be301Ce304Ee308De3J300011
    0Ge300309Ge302>e304?e3002O0Ge301>e300105Ge3002P0>e301?e3001P2Ge3O3710He320Ie3<0Ge3@0Je3P0Ke302Le
    304Me3O33@0>e3P0gc308Ge30042>Ge340>e380?e3`1De3003M0gc32?Ge3P0>e300510Oe32>Ge340Pe380Qe3`1gc3004
    10Fe320Ne340Re3H0gc300220Se3P0Ge3I30001X0Ue300108Ve300180We3K300010?Ye3L3000170[e300108[e300310Z
    e320\e340]e300140[e300108Ye300110[e300204Ye308[e300220Ye340[e300540_e3@0`e3P0ae302be304ce300280Y
    e3@0[e300310`e320ae301ee300104[e300140Ye300240[e301Ye3001P0Ye300411ge320he340ie302je300101Ye3002
    02Ye304[e300340ge3P0le308me300240?e3@0>e300330Ye340[e380?e300170Ye3002100f3201f300204>e308[e3001
    P03f300810^e320de340fe380ke3@0ne301oe3022f3084f3J3210Xe3205f3003P0Te307Ge3086f3H34J0gc340Ed302=e
    3047f3X20001029f300110:f3U20d20d21089f3003n0<f305=f302>f3Z2000180@f3001049f3d2210Af3P0Bf300366=f
    3X8<f3019f3002T4<f303=f3U21089f300520Df340Ef380Ff3`0=f301<f30012<9f3001@89f3001J89f3001809f30010
    19f3U28109f320Hf340If380Jf3P0Kf301Bf302Lf304:f3Y20V20Y21P0Of3Y2110<f3003R3Nf340Of304<f30024;Nf38
    0<f3002R0Nf308<f300614Nf320Pf340Qf3P0Rf301Sf302Tf3W2810;f3209f343<f380?f3@0Cf3P0Gf304Mf308Uf3e20
    O40001106:0O4180Yf3P42f?Xf380Zf3C20N20`40F20^40e40i40X40U4000910]f340^f380_f3@0`f3P0af301bf302cf
    304<:008df3c40k40f40_40N40S40V40h400010<mf3W42@0mf304nf300910ff320gf340hf380if3P0jf301kf302^:004
    lf308of3T40d40[40j42402g3023g3001C12g3j40001806g3002405g3807g3\42804g3088g3]40003101g3209g340:g3
    00:10@70208f340Vf380Wf3@0[f3P0^7001\f302ef3040g308;g3T2000220=g3401>0<30640<3120@g3i20h20`200032
    0Bg3<0Cg3`4Dg3002C0Dg3P0=g300610>g3X0?g3@0Ag301i_304Eg308Fg3c20]20003211>080Hg3P0Ig3:30n20=20003
    :1Kg3@0Lg302Mg300410E^320Jg340Ng30>i_3>20821>0Pg382108Pg3820:2320Qg340Rg308Sg3;200021<Ug3H0i_3o3
    110Ug3Y3000310Xg3j2i_345@g300220@g3P3i_300510Vg320Wg3<3i_3@0Yg3P0Zg392580Gg3@0Og302Tg304[g308i_3
    730o20030j2093000510^g340i5080_g3P0`g301ag3M2000210cg301X7000620]g340^g3@0^50P0bg301_g304dg3d30G
    20^20\20K20l20I40D20<20L20@20m2072000910lg320mg340ng380og3@00h3P0970011h3022h304K70O20[20k206308
    30J20001409h383101:h3S20H2083104=h3004608h380;h3@0<h3P0>h3004618h380;h3@0<h3P0>h3I2320?h340@h3P?
    8h3_2000810E^3204h3405h380O50@06h3P07h301Ah302Bh3530P20?20430E2033000640Eh380Fh3@0H50P0Gh301Hh30
    4Ih300:10fg320gg340hg380ig3@0jg3P0kg3013h302Ch304Dh308Jh300920B^340K_380>`3@0[`3P0fc301<g302\g30
    4eg308Kh3001P0jX300204Mh308jX3002Q0jX320CT3001Q0jX300310Oh3P0Ph304Mh300220Nh3P0Qh300110eU3001P0S
    h3450_3000210Uh320Vh300110Wh300108Xh3003P0Rh306Th308Yh300110n_300210[h308\U3001P0=_300510[h3P0]h
    3027V304kU308\U300410CT3N0\h3P0^h30?gf3001@0Vh300180`h3001P09h3001@0bh300110=_300110dh300110f`30
    0110fh300110^7000110hh300104?;000104jh300710Sh340ah380ch3@0eh301gh302ih304kh3M50_50002@0mh301nh3
    001P0oh300104mh3001401i3002800i3@02i3h70001?04i3003105i3<04i3@8CT300110>_300610jX320[h3401i3807i
    3@0dh3P0Mh335000210n_308Vh3003?09i3P0<V308:i3004S?4i3406i3808i3@0;i3001209i300110=i300140BI00020
    1mh304=_3005Q3gf320eU340?i3@0@i308\U300210Ai3n?gf300910_h320lh3403i380gf3@04i3P0<i301>i306a`308B
    i300204Zh308Ci3001@04i300201Di308Ei3O60E33R0WG0@0Gi3047?0004=1P^3R:WG0@0Gi3047?000520Nf340De380P
    ^301WG00>o60l6000790P^320WG0@0Gi3P0Ji301Ki302FC00<7?0<7000610Ki3>0Gi3@:P^3P0Mi301WG0047?0P50R321
    0Oi30>P^3L40_7108Qi3005e0WG0:2P^301Gi304Pi308Ri300410WG020Gi3<0P^3`3T`300620Hi340Ii380Li3@0Ni3P0
    Si304Ti300101Ui300120cg300110Wi3001304]300510Xi320Yi3P0IF001?<004B3000104<:000130gc3770\3110]i3[
    70o70003O0T`3P3_i308`i300101]i300110bi300610]i360W^380ci3@0Hh307T`308Ih375077301ei306gc308Hh3008
    10?<020[i380\i3P0^i301ai302di304fi308]i3^6000640hi380gc3P0B3001]i302[_308Ug300210ii3h?]i3<50005P
    0Zi301gi302?<004ji308ki3001@0li3=50^5055000610fI020ni340W[380k[3@00j3P0AF095000420ni340oi380PT3`
    02j300611jg324ni342oi388Zc3@01j3P03j3O80003C0S^3<05j3P?oi3002O0Mg3P?T`3003?05j3@0S^3P?Mg3006104j
    3>8oi3@06j3P07j3018j306ni3W20Q5000410:j3n0;j301K700>T^300110<j3=53`0oi301Mg304=j3002O0:j3P?1a3=5
    110?j3]5000630Mg340?e380Aj3@0Z`3P05j30?oi3002o0hc301Bj3H700031>hc3>0ni3`1Dj3H3000110Fj300430Dh3@
    35j3P4;j308oi3=52P0Gj308Hj300610@j320Cj3\6ni3@0Ej301oi308Ij3002O0Zc3P?jg3003m0?e320_^30?;j3O8201
    Lj306hc30071<Zc360jg380Kj3@0ni3P0oi301Mj3025j3002P0jg30<Zc3008109j360oi380>j3@0Jj3P0Nj301Zc306ni
    308Oj3460002?6Mg308Qj3=5110Mg300510Mg360:g3h0T^303:j30<Zc300510Mg3N<oi3P0Rj301Sj302Tj3\3301oi302
    cc30<L_3001l?;j300310Wj3n>L_301oi3U60Q5410Yj320Z`340Mg380oi3005g0L_380Zj301jg302f^30<cc3004O0Z`3
    P0Mg303Dh30<Qj3004O0;j3P0Qj307Mg308`c3S32P0\j301]j3002O0Mg30?ni3002`0oi304Zc300470Mg380_j3@0`j3P
    ?Dj300510Qj3n0b^301bf302Fj30<oi3004G0oi3P0Q^302Fj308ni3N70\1206Mg308dj300410dj320oi382Mg3`0Zc300
    3O4oi302Mg308@7000301ni302Mg30<PT300910bj320cj3<0jg3@01a3P0ej301fj302gj304hj308Z`3K210?oi300210o
    i3h?jg3004S1jg3L4T`302jj308kj300910Uj320Vj340Xj384T`3@0[j3P0^j301aj302ij308lj3>110?jg300370ni3H0
    oi3P?Mg3002O0oi3P?Mg3002O0Mg308Zc300477Mg3H0oi3P00k3081k3M60004O0oi3P1?e302jg30<Zc300610oj3202k3
    40ni3H03k3P04k30?oi3:50J0206L_3086k300207hc308Mg3=53107k3>0jg3@08k3004P0mj301nj3025k3049k300201P
    j302:k3h710=ki308000697ki320Kg3408H0@0I;0P0=k308hX3?80005;4T`340>k3`1?k302j_308c`3002O04i3P?j_30
    0410Ak3>0?k3`74i308j_3003Q0ki3>0?k3@?j_3006Q24i320<k340@k380Bk3@0Ck30=jf3Z5210ki3<0?k3o50L62d0?k
    301Fk3007124i320Ek340Gk380?k3@0UW3P0ki30=jf3Z50004K1Ik340jf3P0]^3044i300230?k301K^300108?k3<5140
    Lk30071=jf320Jk340?k380Kk3@0UW3P0Mk3024i3h7330j_380DT3P0jf30061=jf360T`380?k3@0Ok3P0Mk3024i3005A
    0ki3>0UW3P0Mk30=jf3024i300140Lk300108c`300140Sk3<5318jf340Rk3h6Tk3K70D5000420Vk3<04i3P0ki305Wk30
    0418jf3N34i3P0ki304Xk3001P<j_3h7340Zk3P0ki309jf3002o0jf301?k3U5000710Pg320@`340E_3H0_c3P0]^302]k
    304^f3o60004_0jf3@0^k301_k304Fh300108e`3<5140ak3@80;50?2110dk3?2180Fk3G50006S0ck3L0?k301Fh302ek3
    04fk308gk3006=9jf320\k3@0`k3P0bk3024i304hk3?8210l_30<e`3<5108jk3<5240ak302e`300210l_3n1?k3<5110l
    _3?8230e`308ki3J1103?k3002O0c`3P??k3003O0c`3P1e`30>?k300710mk320nk340ok3800l3@01l3P>?k3012l3N424
    0ki3`1?k3V50?82205l3084i300819jf320kk340lk3803l3@04l3P0ki3024i3046l300:10Dk320Hk340Nk380Pk3@0Qk3
    P0Uk301Yk302[k304ik3087l300310mI0224i3T0ki3001n7?k3N4132gk300410jf3204i340J@002;l3003209l340:l30
    2<l3?8210l_320gk3002n6?k301>l3001024i300240?l302@l3C5000540Ea380_g302i7004]^308X0000318X0041Bl3@
    0Cl300106ki3002@0Dl302El300320=l340Al3@0Fl3002018l302Gl300110cf300280Il308cf300240Jl380cf300108K
    l300310cf3805]3@0og300410T`380Ml3@0c_308cf300240Nl380cf300108Ol300211Ll3X0Pl3001o4T`3002104i360c
    _3X44204i340c_3805]3@0og3002S0c_3L05]3E60002O0cf3P0Vl300710Rl3204i340Sl380Tl3`3c_304Ul308Wl30042
    04i340Xl380cf301c_300320cf301Ql308Yl3B5000224[l3P0k_3?3000124]l3e6000540[l3P0\l301ki302^l308_l30
    0101`l3050P80A7110750W310<1D0A7170LG0A7130[c3002?81D0`7T`300810dl3:41D040el3@0N_3P0U^301fl302gl3
    08hl300680U^3P04`301bl3024i304cl308il300104jl3=7000630bc340GV380kD0@0:Z3P0lf301De300240ml305[[36
    20d50n7041000810h9020800L0af3P0X7001X:0020m3041m3082m3005E4R@0P0hf301E^302f`308G`3i60004Y0e6020?
    E0405m3@?[[300510ll3>5ol3@03m3P04m3026m300550ll3B0[[380nl3P07m301ol300110ol3002@08m3P09m3g70<800
    0302;m304J^308<m30010<J^300370J^3`1<m30>;m3003?0J^3`0<m30?;m300201?m308@m300204>m308Am300204=m30
    8Bm300520Zl340al380kl304:m308Cm3=8000110Em300130`f300110Gm385000210Hm320Im3001o;Im3002o7Im308Km3
    00170Im3002o7Im308Mm300130lG000270Im380Om300101Im300101Qm300420Lm340Nm380Pm301Rm3f6000210Im320Tm
    300130Im300110Im300410Um302Vm304Im308Wm300340Jm380Sm302Xm300210=9020Ym300260Im30<i_300110[m30044
    0Fm380Zm3P0\m302Wm3k60f01P7^m3k61P0W10002o6W1001gc300310`m3n;W1004am300220ll3h?W10P3290W1040ll30
    0310ll320cm340dm3001l?ll3002;0ll340fm300220ll3l?W10004S>W1040hm3H0ll301^m3002l1^m30<W10003;?W104
    0jm3P0^m300108^m300170^m3001o0^m300103W10005S8^m380lm3@0mm301nm302om300810W1020bm348ll380em3P0gm
    301im302km3040n300357ll3R8W10H0^m3002C>ll3<0W10003_:ll3@03n301gc300338W10l5ll3024n300712^m360ll3
    X0W10@0_m3011n3042n3085n3001016n391104Ki391091108Ki3J70002^3Ki3@0;n3006i0Ki3208n340[e3039n304:n3
    08<n3002O0[e3P?9n3l61089n300201[e302Ki3002409n302[e3P70004O09n3P0Bn303;n304[e300810>n3V09n380?n3
    @0[e301@n302An304Cn308]e3001109n300210En3229n3003529n380Ki304[e3002129n380Ki3002109n340Ki3001@09
    n300101Ki300410In3@0Jn3P0Kn3029n300210En3P29n3001019n3001029n3002O0[e3049n3001089n300:109n320Fn3
    40Gn380Hn3@0Ln3P0Mn301Nn302On304Pn308Qn3001209n3001E09n3001809n3002509n3@0[e3001Q09n3001119n3002
    029n30<Ki3l61049n300:10En320Sn340Tn380Un3@0Vn3P0Wn301Xn302Yn304Zn308?n39110?[e3J71P79n300610En32
    09n3<8Ki3@3[e3P0\n304]n3L311>Ki3003o29n301Ki308[e3001o39n391102[e300210[e3489n300730Ki340`n384[e
    3`09n301an302bn308cn3002`7Ki308[e3001P09n300493[e36<Ki3@0en3P0fn3001509n300310hn3N0[e3P?Ki300:10
    =n3209n340Dn380Rn3@0[n3P0^n301_n302dn304gn308in300140jn3>70001`>ol3002>0ol301mn3>72P0ol301nn3k61
    08ol300130^m3001?0^m3002A0^m3202o3002401o3@03o3>71204o3006?2ln3@0on3P0^m301ol3040o3085o300210^m3
    20ol300180ol3>72207o3408o30010?^m300390ln3@1^m3P0:o300207^m308lm3001?0ln300240ln3P3^m362510;o320
    <o302=o304>o308^m300170ln300120@o3k61P0Ao3004209o340?o380^m3@0Bo3002P06o304Co300101=f300170ki300
    130ki30041<ki320Fo340Go302O^3001`?=f30020=lg302Io3003P0Eo301Ho302Jo3h6000180Lo3f70003B0kF080Lo30
    8No300104No30032;Lo3H4No3P0kF000680Mo3@0Oo3P0kF002No304Po308Qo3`70003:9So3T6\_3@0m]3002P0<L008To
    300180\_3001@0So300340Uo380Vo3@0Wo3006107n320kn340Do380Ko3@0Ro3P0Xo300108Ge3001104i300380EM0014i
    306Ge300480EM0P04i302Ge308U_3?5000620VD040^o380EM0@0ag3P84i307Ge300580Zo3P0[o301\o302]o308_o3001
    10`o3001087h3]6089000210do3`14i300410co32:4i380F6004eo3481804i300720bo340hH081co3@04i302fo304go3
    08F6000180ho300:10Fi320Vi340mi380;k3@0Hl3P0Dm301]m302Yo304ao308io3001102h3001h?T`300410ko320lo34
    0T`3P01>0001>0ki3001?0ki3h7280oo302ki300610mo320no3<94i3`0ki302n300400400102104K600010<3040011>3
    0400108304001?23040041050420604L2304P0704F60001o090400210:04l?904001]0304001o190400102^g30031090
    420=04P0>04001?0304^7000230B200<A04007A030420<044090480?04P0@0404B0408T`3m50001?0?E000170^:00011
    0WB000670904`0do301E0402V8004F0408G04002_?D04@0H04Y500010>J04003o130402K0408g`3002o730408L04006<
    0304P080401;0402C0404I0408M040020140402N0400363bl3h0Gi3044i300110P04;80O6120R04003100h38003001P1
    000310S04n=Gi302T04\50001o2V04002O0]W30?Gi300540bl380U04@0W04P0X0401Pa300410Gi380H10P0Z_302\^3A5
    000410f`360H=080[04`74i3001?2Gi3004W=Gi380Z04@0\0402]0400210^04n?Gi305210f`360?_3N1000410bl360a0
    482Gi304R04003O=4i3P0`0402b04001109A0k8000120e0400102Y_300410d0420f0402g04044i3003<0Cg302_`30<bl
    300310d0402i040<bl3001n?4i3W8000210l04n?4i3003m;4i320k0404m04001029A000310l0402[;008Gi300310d040
    2o040801400610c0420h0440j04h34i304n040811400110mf300104Gi300180Gi300310314P04140451400420Gi340?_
    380Eh3`?bl300210BA008714001`4`D0001O0`D0`5000110;1405480914@0:1401<140<`D000108Gi3001o7bl3\70003
    30@14<0bl3`0`D000110G_3001W:Gi30010:Gi3004P0B1405Gi302C1408D1400110fg3[60003?0G14@2Gi3P5@f300108
    e040043<Gi340F14P0H1402I14009106142081440=1480>14@0?14P0A1402E1404Gi308J1400510Y0460bl380_040221
    408K1400201Q0402L14P60001n?N14003N0N14P7ki308O14002G0N14P?ki300140H^3001806h300310Yc320R1480S140
    03A>]C080T14P0ki3;6000104V140027000008W1400410P1420Q14@0U14P0X1400108Y1400210M1420Z14001P0LE0001
    04\14002Q0@?08:G^3003Q4LE020@?0H:G^30017=@?000410do340LE001@?002`14002F0G^380LE000204b1408LE0003
    20c1401LE004G^30016<G^3D7104e1400311LE002L^308f14006@0]14P0^1401_1402a1404d1408g1400101h1400103b
    l300110j14002O0o`3P1cG0002784i380j_3T60003:0^5001YH004n14002?04i301o1496000210n14l112400430;B040
    12402aH008^50003o3LE00422408324D7110Xg3003?84i3P3o`304524D7110g^300530LE0l0iA001^50064i308YH0005
    1072460bl380LE0`74i30882400110970001_?LE000510:24>04i3`0bl30=o`302;2400710l14@0m14P0024014240262
    40492408<24H60\6000670ac3P04B001>2402?2404R^308_200017=Vk3006?0LE0`0T`301@24024i304A2408ki300420
    _2048Va3h0T`304Vk3@7000810LE020oZ340?2480?E0@0<`3P0D2401b300:n1400519ki3N0LE0P0o`302C2404E240047
    0ki3X04i3@0T`30?LE0001?0iA000530bl3L0o`3P34i304T`308H24\3204UC008H30N60008101`320D0080B@0@0?E0P2
    K24014i304Va308^5000510J2420L24L04i3P;LE004T`3O50O70]7340?E0P0N2403O244410>LE0]70m70006[0R24408`
    3@0S2401>2402`>00<_2000730^5040gc380cG0@0Z^3P08`309LE006Xg3006i1LE020P2440Q2402T2404U2408T`3D733
    0R2480f`3P0<f3005=0LE020bl3@>4i3P0W2401T`3D71304i300610=h320j20<0124`:LE001M_304^5000470LE0h3o`3
    04Z2408bl300470LE0804i3`7o`308bl300:10B2420F2440G2480I24@0M24P0V2401X2402Y2404[2408\24001o3dX300
    3?04i3`7o`308^24860F8000710`2420VW340R24@0BT3P0ng301?E002a2400310b24^1bl30>ki3f50004O0ki3P0d2407
    LE008A_3J60007108I020B@080f24@04i3011`302gZ30<LE000531ki340e2480LE0`<o`302g2400210k^304H3000:10@
    g320o_340`g3809f3@0Vk3P08Z301g_302Va3042g308^5000510o`3n24i301ki304i2408j2400210l;004d^3005104i3
    20l24L0o`3P7LE008ki3>80>5000410n24>0o24`3R24045E0004?0ki3`34i304LE00803400710_24B9bl340c2480h24P
    0k2402m2404134;100021033401>2444240>24P0434001@05340014063400310H3020^5086>2405110834051024i3004
    a8bl3204i341o`386LE0052804i3P2LE0001l?BT3003]9bl3264i3@0=3405110Z^3001l0BT3004G9bl380?34P0@3406o
    `3h71N0bl3h72<8ki302o`3h7320>2440LE0H0bl3004G0ki380bl3P=4i302dX300:1093420:3440;3480<34@0>34P0A3
    401B3402C3404D3408E34003Q2ki3><bl3@1o`3<52144i308bl300810gg320f2440iA0@1a24P0Lg302ac3044i308o240
    010>j^300530bl340I34h34i304LE008J3400262j^304>2400554LE0:14i3`0bl302ki308L3405205LE002o`300437bl
    340o`388LE0`0ki3001_?bl300510bl3^<LE0@0P3401ki3024i307005240H3002R34:7005110T34002??bl3@0:a3007Q
    0ki320bl340S3480U34@0V34094i306LE0003C24i3<5LE0P8bl300410Bh320R24H?bl3P0gg300610U`320>24d3bl380n
    2404a2408^5000631ki340Y3480Z34`0bl306LE0084i300:10G3420H3440K3480M34@0N34P0O3401Q3402W3404X3408[
    34003384i342bl3h5o`3003108`322dX344>24005I0o`320^3440bl3P1LE00>4i3441P0H30053104i3@0`3408ki30037
    8o`3h5bl302dX3021P0bl3<51?0o`3n6000820e;0<0H30@0ac3P0Lg301o2402e3404Vk308kg3003o3ki304f34084i302
    218ki304LE0002104i308bl300:10]3420_3440a3480b34@0o`3P0c3401d3402g3404h3408i3400820k1480=24@0]24P
    02340173402F3404\3408j3400102k34<90?90002n0m340?n3400120n34001@1044001P0SM0n43P014402m3408244N80
    H90G90m80090_80007106442074440JK0X1h^3@43M0028440894400710^L0V03M080444@0TJ00154402U^304:44?9108
    ;4400610o34B8m3440n3480344P0<4407SM000140^L000120>44h8060380?4404@4408n34001@0n34002f?n3480B4400
    410m3420A44\=n34@0C44002N0m34P?n34002o3n3404m34001@0m34003o0n3401F4404G44J8000410H44f0U^380I440?
    SM0003>0SM0`7n3408J4400101gc3002j?n3440L4400108m34001o=m34001S?m34001?<m34001c>m3400610N44F:m348
    0O44P0P4401Q4404R44001?0m34001o1m34001_=m34001P<m3400510T4426m3441U44P0V4408W44001O>m34001o<m340
    01_3m3400118m3400510Y4422m34P0Z4401[4404\4400420S4440X44H<n3402]4400510E44j6n3440K4401M4408^44`8
    0;90o8000710`4420a4447I4480b44@0@44P0=M008U^300101c440010<SM0<9104e44A9210nJ060U^3A93103M040=M0P
    0I44A9210m3480I44A9210m34D0I4479000614m34203M040=M0X0I44@3k4408h^300520g4440h4480i44@0j44P0l44J8
    108SM0A9180=M0J8104hK000520n44D0SM080o44P7U^308054?9410d4420f4440m448015460110n34F90=9000510=M0n
    0n34034540455408a44004N0SM0P035407I440865400101SM0<92@08540<n34001T0m3400140m3400120m3400320:544
    8;5404<54001O1m34001>0m3400160m340012>m3400170m34001N0m3400810>5420m34<0?54@8@54P0A5401B5402C540
    4<54001P0m3400110E54J9000280n34`?G5400163m3400820m34<0?54@0I54P0@5401C5402<5404A5408B54001b1m340
    01o7m34001>>m3400610K5420C5440L5481<54`6@5408M5400640=54@0D54P0F5401H5402J5404N540010>n34002N?n3
    4P0P540051075420954\1n34@0O5408Q5400130n34X8000210T5420n34004o0m3401S5404U5408n34?9170SM000180n3
    4001P0n3400410W54:0n3440X54@0Y54001@0B44002Q0n3402;N000210\54P0Y5400101n3400210n3401^5400117n340
    0230n3402`54001o7n3400104n349900041:n3420b54l1c5404d5400218n3402;N000108n3400210f5408g5400820V54
    80Z54@0[54P0]5401_5402a5404e5408h54K9000150N4400510j54R=n3442m3480I44@0k54>90U8000210m34@4N44008
    10U^320m5440n5480I44`0n3401o5406b4408TJ000460n34h5@4402l540806400108d54?910226400410i5420164l;n3
    404364L80l80n80\8000818n342056440KI080m34@0664P07640186404744003o1I44029640<b440051094420U^3@0n5
    4P05540?b44J8120m340041=I44j0m3440n5402`44i80590J8314`4420>6440?64003O0=M0P7I4408n3400860n3480:6
    4@0;64P0I4401<6402=6404@6408A6400220B644?n3400338=M0L0k44P7m3400410BN020k44l0m340?b4400190>64002
    10F64n?n3400530n34l1m3402b4404hK008k44c8108m34]80c8210J6420>6400720D6440E6480G64@3@44P0H6404I640
    8K64^80<9102M6400560m3480h^3@0k44P7b4408]I000470\J080m34@0944P0444[8000210Q6440KN000410dM020\J04
    0AK080m3400210n5408`44?9620N6440O64@0P6402R6404S6408T64H8000410n5420V64<8m34`7k4400310n54N0k44P?
    n3439000610n5420m3440n3480Y64`7k440864400310n54n0n340?k4479310U^360n3480m34003Q4n34>0k440;m34601
    60m3400920W6440X6480Z64@0[64P0n3401\6402]6404^6408U^3n4000170`6400120`64002@0a6404b64001n=n34006
    20L6440U6480_64@0c640=n3402d6400840=4480D44@0_44P025401R540246404C6408e64m60h50001d=L400016?L400
    0210[^38=L4000240L40`?[^3001j=[^3001O?[^300780i64@0j64P0k6401l6402[^304m6408n6400102[^300120[^30
    02o1[^3048G0I60003o137402L40045h300520074@0174020]30427408474U01025h3h510867400510AG0212m3@0b`3P
    0a9004hg3001P7[^37810>[^3003o0MC00:[^304^_3008308G04087480n`3`05h30197402:7404]_308;7400750h64B0
    MC080o64P1g64025740477408<74?70004A2g6420=74\1>740<MC0=6000320i50l;5m304@7400310^_3202m3l1eJ0005
    10A74N2RH0P1``304B7408MC0g50002>65m301>74:80003h1>7404F7408@7400610E7420Da340_f3h0g6406MC008G740
    0210@74445m3002P15m3080`300310I74405m308J74006O0g64P0C7401n`302D7404H7408K74k50004O0g64P42m301@7
    402N`300310^`3n7g6408N7400430M74<0>74@0O74P?MC0004b3Fd340@74802m30<4;0X60002182m3\3F74002102m3B5
    MC0002182m320MC000910Q7420R7440MC080J`3@0S74P0[^301T7406GV308U74003?0Ig3@0V74P?MC0l7000510MC0B02
    m3<0X74P0@74045m300310Y74605m308MC000410Z74<0RH0@0MC0P?>7400710@7420O50800`3`0g64015m304=g308MC0
    00310\74205m3h7g64i5000320FH0402m3h?=g300530^7440_74@2MC0045m308@7400313MC0X05m3086g3l50005105h3
    60mg3h0b74016g3064;0003P0MC004b7408c7400610]74>0]f3@0`74P6>7401a7408d74g30004604;080f74@3O50P0@7
    4002304;0P1O5000610g7420h7480df3@0MC0P1O5004gc3004O0>74P0i7407T_308MC000210X74202m3n5000302MC004
    5m308@7400310k7420l7408m74T5000520n74407C0h3g6404MC008o74002O0g640?MC000910L7420P74T0>7480W74@0[
    7401e7402j740408408184?7120?`3004@0X74P0A]301hg308Ca3Z60003P0L40022m30458487000:105m32048440L408
    0[^3@0684P0MC00178402b7404<=008^74Z8000101@74W50003j1;84062m308Bg300610:84208G040<84h037401Hg30>
    <=0007a0MC028>74408848098401C^302=8404e^3003i5MC060g64028G0001o>@7400816MC020e2040@8480>74@0g64P
    0AG00137408[^3a7130^_397210B84208G000210[^3l?0`3001n?^_3004105h3J0@74P02m3025m300510D8460MC080E8
    4@0F84P?T_3005O0MC0P0A8401C8402G840<T_3002O0Ig3P?g64002602m3`?^_300412L4020eJ040[^3h02m300570MC0
    80J84@0K84P8E8407g64004O0>74P4MC001L840:g640081038420>8440?8480MC0@0H84P0I840;g6404M84003O0>74P0
    T_30?Ig3]22P3MC004V4000220L40l?^_3004O0T_3P0Q84015h30>^_3m6204RH0082m300210g64l?Bg3002105h3n7^_3
    00514E84405m3@0T84P1g6408U8400670g64h0T_301R8402S8404]f308V84L90001075m3005o01g301X8402bF004^_30
    8Y8400210[^3H02m300110X74002242m308[^3006O0374P0[8401\84025m304b7408]8400510^_3R02m3D7Bg380EV308
    @7400530E84401m380_84@0[^3P?g64005O0MC0P4g6401Z8402^8408`84X5000410L40612m3P0hg304b84003o0g6401c
    8402MC000530g6440d8480@74`0T_30?>74002O0>74P?MC0003O0g64P3T_30<>7400910I8420O84T0g6480P84@0W8401
    a8402e8404f8408g84001o3MC0007M06J320L40P0i84015m302\f304X7408@7400210j84n?g64Y60002O0]=0P05m3003
    10l8420m84P0>74001O0Ig300310@74N0g6408MC0003305Z3P05m304MC0003O0180P00940419400102MC000510k8420n
    8480o84P02940839400510?744028480N8401h840849400102594@91?0SM0@91C0SM0@90690003K8SM044994P3:94A91
    P3:94290005O0SM0P0mM001V2002=940<994001O0mM0@9230mM040?94002O0mM0P?994g8330mM040A948099400810794
    2089440;9480<94`2SM001>9404@9408B94001C3SM0K80002A>SM0^1E94@9310D9420F94<0SM0@9106LJ0002Q=99440J
    L0A9480H94P0JL00499408I94K811>994A92109940<LJ0\40A91>0D`3A9103994A9260JL080h_3002o599402SM000914
    99420K9440L9480SM0@0M94P0N9401O9402P9408Q9400370994h3SM00<E94A91?0994@910?9J0@9108SM0A91S1994A91
    1<9940081499420S94<0SM0@0T94P0U9401V9402W9408X9400370994h1SM00<D`3A92609940<LJ000330SM00499408LJ
    0001o7SM0002`09940=SM000370D`3X8SM0@59940077099480Z94@0[94P0\9401]9404^9408_9400610C9420G94P0J94
    01R9402Y9404`94:90003<0b94@0SM00<554@91@0c94002?0E94P?JL0@9140e940010<9940010=994^3110994A94R0g9
    480h940299408i94001o=994002o=99402SM0A9110994004E5SM020k94X2l9408m94M8000470SM0X0994@0o940?D`3@9
    170SM000330994<>SM0`1D`3002>0JL0`?994008100:4201:440SM084994@02:4P0?94023:408V94490002105:4B8994
    A91?0LJ0002o0SM008994A910899400430LJ0D0SM080994P?JL0006106:4V0994017:4028:4049:408::4001P?D`3002
    O0D`3P?JL0001O0SM0@9440<:480=:404SM008>:4A910<994@91@0SM000310UL001SM002E94@9118SM0005G5SM080@:4
    P0A:402B:408C:4@910<SM0@9106SM0002O0994P?SM000410E:4n299401F:404G:400:10d9420f9440j9480n94@04:4P
    099401;:402?:404D:408H:4002@0a9408I:4J50L500021?K:4n0L:4003a0K:420L:480M:400320N:440ki380K:40012
    0O:4I50002O0Q:4P6K:4001101=0001R7K:4j00J52101=002U:400690Q:420R:440S:4@0T:4P0V:40?K:400313Q:4@0k
    i308W:4001P0X:400101K:4I524<Gi301Z:40031=K:4n0WE002ki3002O8ki3P0\:4005i0Q:420A`340h<00;K:4041=0W
    40I5310K:480h<004_:4W6000510Q:4n0WE001a:402Wf30<K:40051=Q:4>0K:4@0^:4P0`:402b:4004a7Q:460ki380]:
    408c:400330ki380[:402d:4002E5Gi3Z:K:4O6101Q:4003E4Gi3Z:K:401g:4<511>Q:400120C_300140Q:4>6000610C
    _3n0`^301dj302l:404Wf308l^300110Q:400318Q:4@0b`304`E0J5510j:440k:4P0m:401n:402o:400410i:4Z2K:4D5
    Gi3080;400310f:401h:4081;4J5104Q:4J51<0Gi3O6110K:4003I<Q:423K:440b`3J5160Q:4J51105@000530Q:4l1K:
    4026;4047;4088;4005103;4n1K:4024;4045;4089;4O611>Q:4I5170K:4@500031>Q:420V^380h<0J5370Q:480n:408
    >;4006?0Q:4`0Gi301;;402<;404=;408?;4e50I5410K:4P0Ih301h<008A;400110K:4005S1ki340B;480Gi3@0C;406Q
    :4J5106Q:400310gc3n9K:404Q:400410E;460Q:4h=ki302F;4002O0ki3P?K:400510D;4^0K:4@6Gi301G;408H;4001n
    0Gi300111ki3I53P0J;406ki308K;400440:;480@;404I;408L;4I521<Gi320K:4I5184Gi3002>?K:4@0\c30049?Q:46
    0Gi3@0P;4P0K:40055=Gi320N;480O;4@0Q;4P2K:400104R;400640P:4@0Y:4P0e:4012;402M;404S;4F7000108U;400
    110Gh300110kf300110CV300420V;440W;4P0X;404Y;4j70k70003]14i320[;408\;476000220Xf380^;400120Gi3001
    30Ye300220a;4P1N>0P4000110c;4^0000104e;400280d;402f;4:2092000310h;4X6Sg308i;4j6000104k;400104l;4
    00110bl300:10Z;420Gi340];480_;4@0`;4P0b;401g;402j;404m;408n;400310Gi3404i380Sg3004S0Gi3L04i309bl
    306Sg3003P0o;4010<4021<4001202<400:1020420O0440[1480i14@0l34P0f640169402J:404T;4083<4S60003165<4
    60\`3P1ET3m40_0000510Ue3205<4407<4808<4@0I^300223ET3P4\`3005106<4@05<4019<402:<404?W3S61H0m^3001
    0>m^3S6108=<4S6130m^3002O05<4P?ET3002O0ET3P?5<4002O05<4P?m^3005W15<480@<4@0A<402B<40<m^3001O0m^3
    66000210e_3N0E<4001P0F<4S6210D<401G<400110e_3S6110I<400810<<420><440?<480C<4@0H<4P15<402X^308J<4
    002o15<40<6:0002g?5<480L<4003Q05<420M<404\_3001o>5<4002_75<4086:0001c75<4001c85<4060004Q35<420S<
    440\_304D^300620O<440P<480Q<4@0R<4P0T<40>5<4S61406:0001105<4002105<4606:0001a?5<4001?05<400710V<
    420W<440X<480Y<4@0Z<4P0D^30>5<4002M85<4P5\_3001o15<4003385<4P5\_3026:0004]45<420\<401]<402^<4002
    j05<4077]3001o05<4001g35<4004S?5<440`<480a<4@0b<4S61046:0001705<4001025<4001305<400610d<420\_340
    e<4@0f<4P15<402g<400710N<420U<440[<4X:5<4@0_<401c<404h<4S62P3ET304\_3S6120e_300218e_3>0\_3S6310\
    _348e_3@0l<4002O05<4P?\_3:41P95<400338e_3L0\_3P75<40061=5<420n<440o<482e_3@0\_3P00=4001i?5<4001_
    ?5<4001n75<4005102=4j65<4403=4014=408m^3S62T0ET308m^3001_0e_3S61017=4`6000412ET3R<9=4<0\_3@1e_30
    0203\_30<e_3S6220:=4@0;=4S6102m^3001h0e_3S61P8>=400:10j<420k<440m<4801=4@05=4P06=4018=402<=404==
    408?=4S6103m^3S6104m^3002_>5<4@0m^3S6140ET33110<e_3`6130e_3:42`0\_303ET3002O0e_3P?\_300610E=420F
    =440G=480H=4@0e_3P?5<4001P?5<4003O;5<4P0J=404m^3007E45<420A=480B=4P0C=401D=402I=408K=4`61`0e_3:4
    1@0ET300370\_3H0e_3P?ET3006809=4@0M=4P0\_301N=402O=40<e_3002O0e_3P?ET3001O0ET300470e_380Q=4`0ET3
    01R=4001<1\_300108m^300310U=460e_380m^300130e_3002@0e_3P0W=400270m^30?ET3S6680P=4@0S=4P0T=401V=4
    04X=408Y=400610K<420i<440@=4X9ET3@0L=404Z=4001P1C`3001l0ET3:4480\=401e<404W<408]=4001P?e_300310^
    =4N6e_301_=4002105<4h?ET3002h0e_3025<4003M5e_320a=4P0b=400210e_3`?5<400188e_300360e_380d=408e=40
    01B0e_300120W=400140e_300140i=400180e_300180k=4001P0e_3002?0e_3P0m=400513e_320h=440j=480l=4P0n=4
    001P8e_30011>e_3003o<e_3010>4021>4001k?9=4001109=4003803>4P04>402e_300810`=422e_340c=480f=4@0g=4
    01o=4042>4085>400210m^380\_3002P39=404ET3002h0m^3018>4:4210ET30<\_300104:>4001O0\_300280\_3@0<>4
    S6520U=4407>4019>404;>408=>400270ET3X?5<400210?>4n?5<4001H0m^3001P?m^300340B>480m^3@0D<4S6220A>4
    02C>4002a0m^380U=400170ET300104m^300110m^3S6410E>440F>480G>401H>4001o75<400320Z<480J>4@0g<4001_=
    5<4002o75<408L>4S21085<4003656:0@0<h3P0e_3002o15<40>Fa3?60003?0Q>4@0Fa3P05<4001n?5<4001??5<4003o
    15<402g@0088h3S61?0g@0002M05<40?6:0008115<420P>480R>4@0S>4P0T>402U>404V>408W>4003306:0409=4h75<4
    002O0\_3P?5<400470\_380Z>4`35<408j[300910K>420M>4405<480N>4@0O>4P0X>401Y>404[>408<h300510>>420@>
    440D>480I>404\>4001205<400104^>400104_>4S61N0m^3002j?5<440a>4002O0\_3P0V`3360002@0d>4P?\_300273\
    _3P0e>400416\_320c>440f>408D_300310`>402b>404g>406108ET3003N05<404S<408i>400202\_308j>400104LT30
    0108ET300108m>4003^0\_304l>408n>400101IW3002010?40:\_300410k>442\_380o>4011?4001o;5<4002m?5<4203
    ?4001l?5<400420J=4T?5<480e<4@05?4004104?420k<4806?4@95<4001L05<4001O<5<4001k15<4004a0e<4208?4409
    ?480:?4002705<480a<400110<?4002P0W<402g<400210g<440>?40015<5<4001;05<4002105<420A?4002185<4P0e_3
    S6112S<4003n15<402D?408]g3Z7000270F?40<5<400410S<4n0;80075<408]g3004?15<4P0e_302;8008H?400820@?4
    40B?4@0e<4P0C?401W<402E?404G?408I?4003105<4202=4l?e_3S61?0e_3002O05<4P?e_3:41085<400310M?4N5e_30
    8N?4:4110e<4001085<4:4108Q?4001W?5<4002M?5<4P0S?4001O05<4004Q05<420U?4@0Q?40:e_3002105<4n7e_3009
    10K?420L?440O?480P?4`0e_301R?402T?404V?408W?400230e_3L05<4001h?e_3001o;e_3001o=e_3:410<5<4002_05
    <4@?e_3007c0e_340Y?480Z?401[?402\?404]?408^?4007207?440;?480=?4@0??4P0J?401X?408_?400910[=440e_3
    806>4@04h3P0]>401ET302h>4042?408`?400202;<408a?4L70E5000110d?4001O2if3I2000140g?4001@0ff3001P0_A
    0001012`300620e?440f?480h?4@0i?4P0j?401k?400110>e300110B10001805<000180?g300410m?420n?480o?4@00@
    400110F_3F50001103@400110K0000108ig3004102@4P04@4045@4086@400340l?4801@4@07@4M70001019@400120:@4
    002108@401;@400210Q=0019@400220=@4D09@4003409@4@04i3P0c?4003<09@4@04i3P0_A000140@@4007Q0c?420<@4
    809@4@04i301>@402?@404A@4001P0B@4B8172D90o40g6000510E@420F@440D90024a30<TI000250E@422D90001i?TI0
    00310E@480I@404TI0001M:TI000310TI020D90@0K@400210F@4P0D9000412F@4R04a304D9008M^300330TI006D9008M
    ^300412D9020TI0<8F@4@44a300:10D@420G@440H@480J@4@0L@4P0M@401TI002N@404O@408P@4_60002n0R@40?__300
    201S@402R@400110820001@03g3001P0V@4001P0W@400101X@400210H50@0]`300230820P0H2000108H2000720U@480Y
    @4@0Z@4P0[@40182002;Z308\@4560002O0^@4P?jZ30032<jZ3401h3P0_@400218jZ360^@400210K9040^@4U7180^@40
    0210K90@0^@400210K90P0^@400210jZ302^@400210jZ308^@400910`@420a@440b@480c@4@0d@4P0e@402f@404^@408
    g@400210^@4P0K9000510h@4B0jZ344^@4P0i@402Of300122^@400120^@414210k@4P0l@4003A0^@420m@4P2K9000340
    K90P0^@404jZ300240o@4P0^@400310^@4400A4P0Of300280K90P0^@400310^@4802A4P0Of300220jZ3@0K90001A0K90
    002@0^@4P0jZ3004=:jZ3204A4@05A4P06A400310^@4@07A4P0Of3001Q0^@400210^@4P0Of3142109A4P0:A4N5000210
    <A440K90001P?Xc300108>A4V2108?A400510;A420K9040=A4h6^@408@A4002P0^@406K9000310VV3P0^@402BA400352
    ^@4B8jZ3P0CA4002P0Of304K9000214^@4P0EA400390^@4R=K9042jZ300:10j@420n@4401A4803A4@08A4P0AA401jZ30
    2DA404FA408GA400108K90002P0HA402IA4:6000210P0040KA400104KA4l4000180NA400102OA4002P0MA408PA400140
    QA400120RA4880@6000610NA420a^3@0P00P0@_301TA402UA400110KA400110WA400310NA4P0@_302KA400104@_3<600
    0220[A408@_300740LA480SA4P0VA401XA402YA404ZA408\A400110SF000130Y`300240_A408Y`3001P0Y`300110Y`30
    0120Y`300540`A480aA4P0bA401cA402Y`300228Y`340cA4002R2Y`340eA400102Y`300240gA408Y`300108Y`300422Y
    `340hA480bA4P0iA4001P?Y`300193Y`300104Y`300140Y`300620kA440lA480mA4@0cA4P0nA401bA40010:Y`300101Y
    `300180Y`3002P01B4042B400132Y`300112Y`3001A2Y`3001Q2Y`300136Y`300812Y`3204B4805B4@06B4P07B401gA4
    048B4080B4001?0Y`300540oA4800B4@03B4029B408:B4001@0Y`3001<2Y`3001R7Y`300440<B480=B4@0kA402>B4002
    90Y`3085B400340?B4P8Y`302@B400520dA440fA4P0jA401;B402AB4W70002400B408Y`300141Y`300440DB480EB4P0g
    A402Y`3001o1Y`3001@9Y`3001R8Y`300420GB440cA480HB402IB4001P:Y`300218Y`3P0KB400440JB4802B4P0LB40:Y
    `3001U2Y`3001o3Y`3001n2Y`300440iA4P0NB401OB402PB4001e<Y`300172Y`3001;2Y`30011:Y`300810Y`320RB440
    SB480TB4@15B4P0_A402kA408UB400340QB4P8Y`302VB400148Y`3002A8Y`340XB40010?Y`300140ZB4003:2Y`340YB4
    P0[B400164Y`300140]B4001U9Y`300102_B400340^B482Y`3P0`B400612CB440FB480MB4@0WB4P0\B408aB4H5000210
    cB406Y`300570ET3H0SF0P8CB402Y`304cB400740ET380Dg3P0^A401BB402bB404dB408eB400640Q@480T@4@0]@4P0JA
    401]A404fB400210C@408gB400480jo3@04<402b?408hB4
    """#
}
