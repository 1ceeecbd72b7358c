/** What the names of the synthetic graph are made of. */

/** ISO codes of 195 states, those where most companies have their headquarters first. */
export const COUNTRIES =
  'US CN GB DE FR JP KR IN CA IL AE SG NL CH SE ES IT BR AU IE PL FI DK NO AT BE CZ PT EE TR SA MX ID VN ZA NG KE EG AR CL CO RU UA NZ MY TH PH PK BD GR RO HU BG HR SI SK LT LV LU CY MT IS AF AL DZ AD AO AG AM AZ BS BH BB BY BZ BJ BT BO BA BW BN BF BI CV KH CM CF TD KM CG CD CR CI CU DJ DM DO EC SV GQ ER SZ ET FJ GA GM GE GH GD GT GN GW GY HT HN IR IQ JM JO KZ KI KP KW KG LA LB LS LR LY LI MG MW MV ML MH MR MU FM MD MC MN ME MA MZ MM NA NR NP NI NE MK OM PW PA PG PY PE QA RW KN LC VC WS SM ST SN RS SC SL SB SO SS LK SD SR SY TJ TZ TL TG TO TT TN TM TV UG UY UZ VU VE YE ZM ZW VA PS'.split(
    ' ',
  );

/** First words of companies; some are hard to fold, to order and to escape. */
export const FIRST = [
  ...['Aurora', 'Basalt', 'Cobalt', 'Delta', 'Ember', 'Falcon', 'Granit', 'Harbor', 'Indigo', 'Juniper', 'Krypton'],
  ...['Lumen', 'Meridian', 'Nimbus', 'Onyx', 'Prisma', 'Quartz', 'Raven', 'Sable', 'Tundra', 'Umbra', 'Vertex'],
  ...[
    'Willow',
    'Xenon',
    'Yarrow',
    'Zephyr',
    'Größe',
    'Łódź',
    'São Paulo',
    'Ångström',
    '한빛',
    '日本',
    'Ünal',
    '😀 Happy',
  ],
] as const;

/** What companies do. */
export const SECOND = [
  ...[
    'Robotics',
    'Reasoning',
    'Vision',
    'Speech',
    'Health',
    'Logistics',
    'Compute',
    'Security',
    'Learning',
    'Mobility',
  ],
  ...['Labs', 'Systems', 'Networks', 'Foundry', 'Insight', 'Genomics', 'Energy', 'Finance', 'Media', 'Agents'],
] as const;

/** Legal forms and the like. */
export const FORMS = [
  '',
  ' AI',
  ' Inc.',
  ' GmbH',
  ' Ltd',
  ' S.A.',
  ' AB',
  ' Group',
  ' Research',
  ' Co., Ltd.',
] as const;

/** Subjects of instruments. */
export const SUBJECTS = [
  ...['Frontier Safety', 'Transparency', 'Watermarking', 'Compute', 'Red Teaming', 'Incident Reporting', 'Open Models'],
  ...['Child Safety', 'Elections', 'Biosecurity', 'Autonomous Agents', 'Procurement', 'Data Provenance', 'Evaluation'],
] as const;

/** Parts of notes, of the length that notes have. */
export const NOTES = [
  'Named on the list that the secretariat published, under a former name.',
  'The signature stands in the press release only; the list itself does not hold it.',
  'Signed through its parent company.',
] as const;
