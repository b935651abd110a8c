import { words, type SpacedRules } from './rules.ts';

export const PORTUGUESE: SpacedRules = {
  order: 'romance',
  elision: /^d['’](?=\p{L})/iu,
  before: words(
    `o a os as um uma uns umas do da dos das de no na nos nas num numa ao à aos às pelo pela pelos pelas este esta estes estas
    esse essa esses essas aquele aquela seu sua seus suas nosso nossa cada todo toda todos todas em por para sobre com sem
    entre contra segundo como dois duas três quatro e ou primeiro primeira`,
  ),
  conjunctions: words('e ou'),
  joiners: words('de do da dos das von van &'),
  links: words('de do da dos das à ao em'),
  articles: words('o a os as um uma'),
  titles: words(
    `sr sra dr dra doutor dom dona professor professora presidente rei rainha imperador ministro ministra general papa príncipe capitão
    são santa santo prefeito diretor coronel maestro cantor`,
  ),
  vague: words(
    `processo processos fator fatores factor elemento elementos característica características vantagem vantagens
    método métodos estrutura estruturas sistema sistemas aspecto aspectos mudança mudanças quantidade posição
    relação situação estudo estudos pesquisa investigadores exercício exercícios atividade atividades símbolo
    símbolos edição configuração comparação capacidade complexidade funcionalidade projecto projectos secção
    objeto objetos observação
    ano anos tempo dia dias mês semana hora horas vez vezes coisa coisas maneira modo forma caso exemplo parte partes número
    tipo tipos ponto pontos fim final início lado lugar fato fatos facto conjunto maioria momento base quadro razão razões
    questão problema problemas pessoa pessoas homem mulher gente mundo país países cidade vida trabalho trabalhos nome
    palavra palavras página capítulo seção figura tabela artigo parágrafo janeiro fevereiro março abril maio junho julho
    agosto setembro outubro novembro dezembro século séculos década nível meio meios objetivo resultado resultados papel
    sentido data série grupo conta ordem efeito lista escolha versão versões necessidade possibilidade condições condição
    diferença respeito desenvolvimento usuário usuários uso equipe ajuda informação informações conteúdo tarefa história
    indivíduo acordo público direito acesso ser igualdade projeto projetos passar certo fase setores surpresa sucesso intermédio gênero prol fundamento princípios distinção extremidade extremidades conformidade`,
  ),
  weak: words(
    `grande grandes pequeno pequena novo nova novos novas bom boa primeiro primeira segundo segunda último última outro outra
    outros outras mesmo mesma melhor maior menor longo longa antigo antiga principal principais importante importantes
    diversos diversas vários várias numerosos único única todo toda próprio própria pleno plena simples possível seguinte
    igual verdadeiro certo certa determinados alto alta justo justa justas justos`,
  ),
  nouns: words('estado paz valor verdade povo trabalho lugar direita obra sistema apoio'),
  adjective:
    /(?:ic[oa]s?|al|ais|iv[oa]s?|[aáií]ve(?:l|is)|os[oa]s?|ári[oa]s?|an[oa]s?|ês|esas?|eses|ad[oa]s?|id[oa]s?|óri[oa]s?|ar(?:es)?|entes?|antes?|livres?|abert[oa]s?|civi[ls]|eir[oa]s?|in[oa]s?)$/,
  infinitive: /^(?!)/,
  nounEnding: /(?:ção|ções|são|sões|dade|ismo|ura|agem|agens|mento|ência|ância|dor|ia|tude|eza|ista)s?$/,
  verb: /(?:[aei]mos|ando|endo|indo|aram|eram|iram|ava|avam|ia|iam|ará|arão|erá|irá|aria|eria|iria|mente|ar|er|ir|ou|eu|iu|asse|esse|isse|sse|ssem)$/,
  endings: [['ões', '~'], ['ão', '~'], 'ais', 'al', 'es', 'os', 'as', 's', 'o', 'a'],
  defines:
    /["”»]?(?:\s*\([^()]{1,80}\))?,?\s+(?:é|são|era|eram|foi|significa|designa|consiste em)\s+(?:assim\s+|também\s+)?(?:um|uma|o|a|os|as|todo|toda)\s/y,
  called:
    /(?:chamad[oa]s?|conhecid[oa]s? como|denominad[oa]s?|apelidad[oa]|termo|palavra|expressão|chama-se)\s+(?:o |a |os |as |de )?["“«]?$/u,
  heads: [
    {
      kind: 'organisation',
      words: words(
        `academia sociedade instituto universidade ministério escola companhia conselho comitê comissão assembleia associação
        fundação federação agência banco tribunal partido sindicato união organização museu biblioteca centro`,
      ),
    },
    {
      kind: 'law',
      words: words(
        'lei tratado convenção convênio declaração código acordo decreto regulamento diretiva pacto constituição',
      ),
    },
    { kind: 'event', words: words('guerra batalha revolução exposição conferência congresso') },
    {
      kind: 'place',
      words: words('mar lago monte rio ilha ilhas oceano república reino cidade canal baía golfo praia'),
    },
  ],
};
