import { describe, expect, it } from 'vitest';
import { analysed, expectMarked, fixed, report, seenIn } from '../fixture';

const code = 'prose/enumeration';
const paragraph = (text: string) => report(`　　${text.replaceAll('|', '\n\n　　')}`);

describe('prose/enumeration', () => {
  it('says what is missing, and renumbers', () => {
    const text = paragraph('一是强化领导。二是完善制度。四是加强培训。五是督查考核。');
    expect(seenIn(text, code)).toEqual([
      {
        code,
        severity: 'warning',
        underlined: '四是',
        zh: '“二是”之后是“四是”，缺“三是”',
        en: 'After “二是” comes “四是”: “三是” is missing',
        related: ['二是'],
        relatedZh: ['前一项“二是”'],
        expected: '三是',
        actual: '四是',
      },
    ]);
    expect(fixed(text, code)).toContain('三是加强培训。四是督查考核');
    expect(analysed(fixed(text, code)).findings).toEqual([]);
  });

  it.each([
    ['a repeated ordinal', '一是强化领导；二是完善制度；«二是»加强培训；三是督查考核。'],
    ['the wrong order', '一是强化领导；«三是»完善制度；二是加强培训。'],
    ['paragraphs of their own', '一是强化领导。|二是完善制度。|«四是»加强培训。'],
    ['a repeat in the next paragraph', '一是强化领导。|二是完善制度。|«二是»加强培训。'],
    ['要', '一要提高认识，二要完善制度，«四要»加强培训。'],
    ['eleven', '一是a；二是b；三是c；四是d；五是e；六是f；七是g；八是h；九是i；十是j；«十二是»k。'],
    ['traditional text', '一是強化領導；«三是»完善制度。'],
    ['brackets', '主要有：（1）公开目录；（2）公开指南；«（4）»年度报告。'],
    [
      'a second list in a sentence of its own',
      '一是更新慢；二是形式少；三是人手缺。下一步：一是通报；二是培训；«四是»增加人手。',
    ],
    ['a number before brackets', '从以下«三»个方面：（1）公开目录；（2）公开指南。'],
    ['headings', '从以下«三»个方面推进：|（一）加强领导|专人负责。|（二）完善制度|修订目录。'],
    [
      'more headings',
      '主要做了以下«两»项工作。|（一）加强领导|专人负责。|（二）完善制度|修订目录。|（三）加强培训|办班两期。',
    ],
    [
      'headings with their sentences',
      '存在«两»个问题：|1.更新慢。有的栏目不及时。|2.形式少。解读单一。|3.人手缺。专人不足。',
    ],
    ['第一', '第一，加强学习；第二，完善目录；«第四»，丰富载体。'],
    ['第一 in sentences', '第一、加强学习。«第三»、完善目录。'],
    ['half-width brackets', '主要有：(1)公开目录；«(3)»公开指南。'],
    ['digits', '主要有：1.公开目录；2.公开指南；«2.»年度报告。'],
    ['circles', '主要有：①公开目录；②公开指南；«④»年度报告。'],
    [
      'more items than announced',
      '存在以下«三»个方面问题：一是意识不强；二是人手不足；三是培训不够；四是经费紧张。',
    ],
    ['fewer items than announced', '主要从«四»个方面抓好落实：一是提高认识；二是完善制度；三是加强培训。'],
    ['a number in digits', '做好以下«3»项工作。一是提高认识；二是完善制度。'],
    ['measures', '采取«两»项措施：一是提高认识；二是完善制度；三是加强培训。'],
    ['two points', '主要存在«两»点不足：一是意识不强；二是人手不足；三是培训不够。'],
    ['titles', '出台了《公开办法》《公开指南》《保密审查制度》等«2»项制度。'],
    ['titles with marks and remarks', '出台了《办法》（试行）、《指南》和《规程》等«两»个文件。'],
    ['titles that claim to be all', '出台了《公开办法》《公开指南》《保密审查制度》«四»项制度。'],
    ['counties', '云岫县、柏川县、望河区、青溪区等«3»个县区建成专区。'],
    ['offices', '市公安局、市民政局、市教育局等«2»个部门参加。'],
    ['short names', '全市9个旗县中，科区、奈曼、后旗、开鲁、库伦等«4»个旗县成立中心。'],
    ['quotations', '开设“政策解读”“回应关切”“数据开放”等«2»个专栏。'],
  ])('reports %s', (_, text) => {
    expectMarked(paragraph(text), code);
    const plain = paragraph(text.replaceAll(/[«»]/g, ''));
    expect(seenIn(fixed(plain, code), code)).toEqual([]);
  });

  it.each([
    ['one that counts up', '一是强化领导。二是完善制度。三是加强培训。'],
    ['several', '一是强化领导；二是完善制度。问题：一是意识不强；二是人手不足；三是培训不够。'],
    [
      'one inside another',
      '一是强化领导；二是完善制度，即一是公开办法，二是公开指南；三是加强培训；四是督查考核。',
    ],
    ['a title that is the first item', '一是推进清单公开。一是按照要求，二是完善制度。三是抓落实。'],
    ['mixed words', '一是强化领导；二要完善制度；三是加强培训。'],
    ['other words in between', '一是强化领导；其次完善制度；三是加强培训。'],
    ['二、 in between', '一是强化领导；二、完善制度；三是加强培训。'],
    [
      'an enumeration that begins with 首先',
      '一是意识不强；二是人手不足。下一步，首先强化领导，二是完善制度。',
    ],
    [
      'one that begins in a paragraph before',
      '一是意识不强；二是人手不足；三是培训不够。|下一步，加强领导；二是完善制度。',
    ],
    ['another section', '一是强化领导；二是完善制度。|（二）依申请公开。三是规范办理。'],
    [
      'one inside another, in sentences',
      '一是领导。二是制度。包括：一是办法；二是指南。三是培训。四是督查。',
    ],
    ['第一 with 其次', '第一，加强学习；其次，完善目录；第三，丰富载体。'],
    ['第一 of a rank', '考核位列第一，测评位列第三，第五、第六条。第一、第二款。第四，'],
    ['quarters', '第一、二季度公开信息56条；第三、四季度公开信息70条。'],
    ['quarters with 第', '第一、第三季度各检查1次。第二、第四季度各培训1次。'],
    ['统一是', '规范统一是前提，第三是关键，四是成语。'],
    ['as many as announced', '存在三个方面问题：一是意识不强；二是人手不足；三是培训不够。'],
    ['the last item in other words', '存在三个方面问题：一是意识不强；二是人手不足；此外培训不够。'],
    ['some', '存在以下几方面问题：一是意识不强；二是人手不足。'],
    ['a number of something else', '全年整改73个问题：一是更新栏目；二是补齐要素。'],
    ['domains', '聚焦8个领域，一是强化领导；二是完善制度。'],
    [
      'a nested list in a sentence of its own',
      '一是领导。分工：一是办公室牵头，二是科室配合；二是制度；三是培训。',
    ],
    ['one with the same mark', '一是认识到位。体现在：一是局长亲自抓；二是科长具体抓；二是措施到位。'],
    ['one inside the third item', '一是领导；二是制度；三是督查。分工：一是股室，二是站所；四是培训。'],
    ['headings as announced', '从以下两个方面推进：|（一）加强领导|专人负责。|（二）完善制度|修订目录。'],
    [
      'measures behind the headings',
      '存在以下两个问题：|（一）内容少。不多。|（二）更新慢。不快。|（三）今后的措施。培训。',
    ],
    ['one without a heading', '开展了以下三项工作：|1.加强领导。开会。|2.完善制度。修订。另外，举办培训。'],
    [
      'headings far away',
      '从以下三个方面推进：|全年工作如下。|（一）加强领导|专人负责。|（二）完善制度|修订目录。',
    ],
    [
      'headings that go on',
      '（一）加强领导|从以下三个方面推进：|（二）完善制度|修订目录。|（三）加强培训|办班两期。',
    ],
    [
      'headings of another list behind',
      '做好以下两项工作：|（一）加强领导|专人负责。|（二）完善制度|修订目录。|（三）存在的问题|人手少。',
    ],
    [
      'a heading in the line of another',
      '做了以下三个方面工作：|1.加强领导。局长任组长。|2.健全制度。修订办法两项。3.强化培训。办班两期。',
    ],
    [
      'the last heading in other words',
      '做了以下三个方面工作：|（一）加强领导。局长任组长。|（二）健全制度。修订办法。|三是强化培训。办班两期。',
    ],
    [
      'what is to be done behind the headings',
      '还存在以下两个不足：|1.解读不多。图解只占少数。|2.培训偏少。只办一期。|3.下步举措。增加培训。',
    ],
    ['headings in a text with gaps', '从以下三个方面推进：|（一）加强领导|专人负责。|（二）完善制度|……'],
    [
      'a sentence that does not lead to headings',
      '办好了三项工作。|（一）加强领导|专人负责。|（二）完善制度|修订目录。',
    ],
    ['a number far away', '做好三项工作，取得了明显成效，受到上级表扬。一是强化领导；二是完善制度。'],
    ['a nested list in an announced one', '从两个方面：一是领导（一是书记，二是主任）；二是制度。'],
    ['titles as announced', '出台《办法》、《规程》、《通知》、《要点》等4个配套文件。'],
    ['fewer titles with 等', '出台《办法》《规程》等7项制度。'],
    [
      'titles with remarks',
      '对《目录》（2024版）、《基层目录》（2024版）、《村居目录》（2024版）3份清单进行了更新。',
    ],
    ['titles behind several verbs', '制定《办法》，修订《规程》《通知》3项制度。'],
    ['issues of a gazette', '《公报》《年鉴》12期，《办法》第3项规定。'],
    ['titles with articles', '《条例》《办法》第二十条第一项制度。'],
    ['titles in titles', '印发《关于印发〈办法〉的通知》《要点》等2个文件。'],
    ['fewer counties', '云岫县、柏川县等5个县区建成专区。'],
    ['as many counties', '云岫县、柏川县、望河区等3个县区建成专区。'],
    ['words before the names', '及时、准确公开云岫县、柏川县等2个县的信息。'],
    ['domains with 等', '卫生健康、教育、公共交通、供电、供水、供气等8个领域。'],
    ['offices with 和', '住房和城乡建设局、发展和改革委员会等2个部门。'],
    ['an earlier 等', '按照政策解读、回应关切等要求，云岫县、柏川县等2个县先行先试。'],
    ['one brackets item', '主要有：（1）公开目录；（2）公开指南（见附件（4））。'],
    ['decimals and dates', '增长1.5倍。2.3万条；4.5万次；2024.1.1起实行。'],
    ['phone numbers', '电话：1.8888888；3.9999999。'],
    ['others than enumerations', '这是一项工作；二是因为；'],
    ['等 with a rank', '获得《奖励办法》一等奖、二等奖。'],
    ['等级', '云岫县、柏川县、望河区等一批县区。'],
  ])('is silent on %s', (_, text) => {
    expect(seenIn(paragraph(text), code)).toEqual([]);
  });
});
