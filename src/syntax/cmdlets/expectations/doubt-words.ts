/** The words with which people deny, condition or doubt what a test answers, by language: such a sentence says nothing that is sure. */

/** Of one language; words and phrases in lower case, phrases with single blanks. */
export interface DoubtWords {
  readonly language: string;
  /** Single words that say no: `not`, `without`; `-n't` is how such words end, `n'-` how they begin. Scripts without blanks have parts of words. */
  readonly negating: readonly string[];
  /** Words and phrases that make a condition: `if`, `in case`. */
  readonly conditioning: readonly string[];
  /** Words and phrases that take back or leave open: `wrong`, `perhaps`, `anything but`. */
  readonly doubting: readonly string[];
  /** Whole sentences that refuse one answer and so name the other; `…` stands for the answer. */
  readonly refusing: readonly string[];
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

function phrases(text: string): readonly string[] {
  return text.split(', ');
}

/** The languages of the results, in their order. */
export const doubtWords: readonly DoubtWords[] = [
  {
    language: 'English',
    negating: words(
      "not never no none nor neither cannot nothing nobody nowhere without lacks can't cant don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt shouldn't shouldnt mustn't mustnt couldn't couldnt hasn't hasnt -n't",
    ),
    conditioning: phrases('if, unless, whether, in case, provided, assuming, only when, only after, as long as, until'),
    doubting: phrases(
      'wrong, incorrect, unexpected, unexpectedly, unwanted, mistake, mistaken, mistakenly, bug, anything, everything but, all but, but, except, instead of, rather than, other than, unlike, opposite, contrary, avoid, prevent, prevents, forbid, forbids, hardly, barely, rarely, seldom, maybe, perhaps, possibly, might, sometimes, false alarm, fails to, failed to, refuses to, stop being, stops being, used to, no longer',
    ),
    refusing: phrases(
      "can't be …, cannot be …, mustn't be …, shouldn't be …, won't be …, isn't …, must not come out as …, must never be …",
    ),
  },
  {
    language: 'French',
    negating: words("ne pas jamais non aucun aucune sans ni rien n'-"),
    conditioning: phrases("si, s'il, s'ils, sauf si, à moins, au cas où, pourvu, à condition"),
    doubting: phrases(
      'faux, erreur, inattendu, peut-être, sauf, hormis, au lieu de, plutôt que, tout sauf, autre que, contraire, parfois, éviter, interdit',
    ),
    refusing: phrases(
      'ne doit pas être …, ne doit jamais être …, pas …, non …, ne doit pas afficher …, ne doit pas renvoyer …',
    ),
  },
  {
    language: 'German',
    negating: words('nicht kein keine keinen keinem keiner keines nie niemals nein ohne weder nichts niemand nirgends'),
    conditioning: phrases('wenn, falls, sofern, ob, außer wenn, es sei denn, vorausgesetzt, solange, nur wenn'),
    doubting: phrases(
      'falsch, fehler, unerwartet, vielleicht, außer, statt, anstatt, anstelle, alles andere, anders als, gegenteil, manchmal, vermeiden, verboten, womöglich, eventuell',
    ),
    refusing: phrases(
      'nicht …, darf nicht … sein, darf nicht … werden, darf nicht … ergeben, nie …, darf niemals … sein, soll nicht … sein, sollte nicht … sein',
    ),
  },
  {
    language: 'Spanish',
    negating: words('no nunca jamás jamas sin ni ningún ninguno ninguna nada nadie tampoco'),
    conditioning: phrases('si, a menos que, siempre que, salvo que, en caso de, con tal de, solo cuando, sólo cuando'),
    doubting: phrases(
      'incorrecto, equivocado, error, inesperado, quizás, quizá, tal vez, excepto, salvo, menos, en vez de, en lugar de, todo menos, contrario, a veces, evitar, prohibido, cualquier cosa',
    ),
    refusing: phrases('no debe ser …, no debe decir …, no debe dar …, no …, nunca …, no puede ser …'),
  },
  {
    language: 'Italian',
    negating: words("non no mai senza né nè nessun nessuno nessuna niente nulla neanche nemmeno neppure non'è"),
    conditioning: phrases('se, a meno che, purché, qualora, nel caso, a condizione, solo quando'),
    doubting: phrases(
      'sbagliato, errore, inatteso, forse, eccetto, tranne, salvo, invece di, anziché, piuttosto che, tutto tranne, tutto fuorché, contrario, a volte, evitare, vietato, qualsiasi cosa',
    ),
    refusing: phrases('non deve essere …, non deve mai essere …, non …, mai …, non deve dire …, non deve dare …'),
  },
  {
    language: 'Portuguese',
    negating: words('não nao nunca jamais sem nem nenhum nenhuma nada ninguém tampouco'),
    conditioning: phrases('se, a menos que, desde que, caso seja, caso o, caso a, salvo se, exceto se, só quando'),
    doubting: phrases(
      'errado, incorreto, erro, inesperado, talvez, exceto, excepto, salvo, menos, em vez de, ao invés de, tudo menos, contrário, às vezes, evitar, proibido, qualquer coisa',
    ),
    refusing: phrases('não deve ser …, não deve dizer …, não deve dar …, não …, nunca …, não pode ser …'),
  },
  {
    language: 'Dutch',
    negating: words('niet geen nooit nee neen zonder niets niemand nergens'),
    conditioning: phrases('als, indien, mits, tenzij, in geval, zolang, alleen wanneer'),
    doubting: phrases(
      'fout, verkeerd, onverwacht, misschien, behalve, in plaats van, alles behalve, anders dan, tegendeel, soms, vermijden, verboden',
    ),
    refusing: phrases('mag niet … zijn, mag nooit … zijn, niet …, mag geen … geven, geen …, moet niet … zijn'),
  },
  {
    language: 'Polish',
    negating: words('nie nigdy bez ani żaden żadna żadne żadnego nic nikt brak'),
    conditioning: phrases('jeśli, jeżeli, gdy, gdyby, jeśliby, o ile, chyba że, pod warunkiem, czy'),
    doubting: phrases(
      'błąd, błędnie, źle, nieoczekiwane, może, oprócz, poza, zamiast, wszystko tylko nie, przeciwieństwo, czasem, unikać, zabronione',
    ),
    refusing: phrases('nie może być …, nie powinno być …, nie …, nigdy …, nie może zwrócić …'),
  },
  {
    language: 'Swedish',
    negating: words('inte ej icke aldrig nej utan ingen inget inga varken ingenting'),
    conditioning: phrases('om, ifall, såvida, förutsatt, så länge, bara när'),
    doubting: phrases(
      'fel, oväntat, kanske, utom, förutom, i stället för, istället för, allt annat än, annat än, motsatsen, ibland, undvik, förbjudet',
    ),
    refusing: phrases('får inte vara …, ska inte vara …, inte …, aldrig …, får aldrig vara …'),
  },
  {
    language: 'Danish',
    negating: words('ikke aldrig nej uden ingen intet hverken ej'),
    conditioning: phrases('hvis, om, såfremt, medmindre, med mindre, forudsat, så længe, kun når'),
    doubting: phrases(
      'fejl, forkert, uventet, måske, undtagen, i stedet for, alt andet end, andet end, modsat, nogle gange, undgå, forbudt',
    ),
    refusing: phrases('må ikke være …, skal ikke være …, ikke …, aldrig …, må aldrig være …'),
  },
  {
    language: 'Norwegian',
    negating: words('ikke aldri nei uten ingen intet verken ikkje ingenting'),
    conditioning: phrases('hvis, om, dersom, med mindre, forutsatt, så lenge, bare når'),
    doubting: phrases(
      'feil, galt, uventet, kanskje, unntatt, bortsett fra, i stedet for, alt annet enn, annet enn, motsatt, av og til, unngå, forbudt',
    ),
    refusing: phrases('må ikke være …, skal ikke være …, ikke …, aldri …, må aldri være …'),
  },
  {
    language: 'Finnish',
    negating: words('ei eivät eikä emme ette älä älköön ilman ikinä koskaan mikään'),
    conditioning: phrases('jos, mikäli, ellei, jollei, edellyttäen'),
    doubting: phrases(
      'väärin, väärä, virhe, odottamaton, ehkä, paitsi, sijaan, kaikkea muuta kuin, muu kuin, päinvastoin, joskus, välttää',
    ),
    refusing: phrases('ei saa olla …, ei …, ei koskaan …, ei saa antaa …'),
  },
  {
    language: 'Czech',
    negating: words(
      'ne není nesmí nemá nemůže nemělo neměl neměla nebude nebylo nebyl nikdy bez žádné žádný žádná nic nikdo ani nevrací nedává nesmějí nevrátí nebýt neukáže nevypíše neočekáváme nečekáme',
    ),
    conditioning: phrases('pokud, jestliže, když, kdyby, jestli, zda, ledaže, za předpokladu, jen když'),
    doubting: phrases(
      'chyba, špatně, neočekávané, nečekané, možná, kromě, místo, cokoli jen ne, opak, někdy, zabránit, zakázáno',
    ),
    refusing: phrases('nesmí být …, nemá být …, nemělo by být …, ne …, nikdy …, není …'),
  },
  {
    language: 'Slovak',
    negating: words(
      'nie nesmie nemá nemôže nemalo nebude nebolo nebol nikdy bez žiadne žiadny žiadna nič nikto ani nevracia nedáva nevráti nebyť',
    ),
    conditioning: phrases('ak, pokiaľ, keď, keby, či, ibaže, za predpokladu, iba keď'),
    doubting: phrases(
      'chyba, zle, neočakávané, nečakané, možno, okrem, namiesto, čokoľvek len nie, opak, niekedy, zabrániť, zakázané',
    ),
    refusing: phrases('nesmie byť …, nemá byť …, nemalo by byť …, nie …, nikdy …, nie je …'),
  },
  {
    language: 'Hungarian',
    negating: words('nem ne nincs nincsen soha sose sohasem sem nélkül tilos semmi senki'),
    conditioning: phrases('ha, hacsak, amennyiben, feltéve, csak akkor'),
    doubting: phrases(
      'hiba, hibás, rossz, váratlan, talán, kivéve, helyett, bármi más, ellenkezője, néha, elkerülni, kerülendő',
    ),
    refusing: phrases('nem lehet …, nem …, soha …, nem szabad hogy … legyen, ne legyen …'),
  },
  {
    language: 'Romanian',
    negating: words('nu nici niciodată niciun nicio fără nimic nimeni ba'),
    conditioning: phrases('dacă, decât dacă, în caz, cu condiția, numai când'),
    doubting: phrases(
      'greșit, eroare, neașteptat, poate, cu excepția, în loc de, orice în afară de, altceva decât, contrar, uneori, evita, evitați, interzis',
    ),
    refusing: phrases('nu trebuie să fie …, nu …, niciodată …, nu poate fi …'),
  },
  {
    language: 'Turkish',
    negating: words(
      'değil hayır asla yok hiç olmaz olamaz olmadan -mamalı -memeli -masın -mesin -mayacak -meyecek -mıyor -miyor -müyor -muyor',
    ),
    conditioning: phrases('eğer, ise, olursa, olmadıkça, şayet, şartıyla, sürece'),
    doubting: phrases('yanlış, hata, hatalı, beklenmedik, belki, hariç, dışında, yerine, tersi, bazen, yasak'),
    refusing: phrases('… olmamalı, … değil, … olamaz, … olmasın'),
  },
  {
    language: 'Russian',
    negating: words('не нет никогда без ни нельзя никакой никакого ничего никто'),
    conditioning: phrases('если, когда, ли, при условии, кроме случая, пока'),
    doubting: phrases(
      'неверно, неправильно, ошибка, ошибочно, неожиданно, возможно, кроме, вместо, всё кроме, все кроме, наоборот, иногда, избегать, запрещается, что угодно',
    ),
    refusing: phrases('не должно быть …, не должен быть …, не может быть …, не …, никогда …'),
  },
  {
    language: 'Ukrainian',
    negating: words('не ні ніколи без жодного немає нема ніщо ніхто'),
    conditioning: phrases('якщо, якби, коли, чи, за умови, поки, хіба що'),
    doubting: phrases(
      'неправильно, невірно, помилка, помилково, неочікувано, можливо, крім, окрім, замість, усе крім, навпаки, іноді, уникати, що завгодно',
    ),
    refusing: phrases('не має бути …, не повинно бути …, не може бути …, не …, ніколи …'),
  },
  {
    language: 'Greek',
    negating: words('δεν δε μην μη όχι ποτέ χωρίς ούτε κανένα κανένας καμία τίποτα'),
    conditioning: phrases('αν, εάν, εκτός αν, εφόσον, σε περίπτωση, όταν'),
    doubting: phrases('λάθος, σφάλμα, απροσδόκητο, ίσως, εκτός, αντί, οτιδήποτε, αντίθετο, μερικές φορές, αποφύγετε'),
    refusing: phrases('δεν πρέπει να είναι …, όχι …, ποτέ …, δεν πρέπει να …'),
  },
  {
    language: 'Slovenian',
    negating: words('ne ni nikoli brez noben nobena nobeno nič nihče niti nima nočemo'),
    conditioning: phrases('če, ako, razen če, pod pogojem, kadar, ali'),
    doubting: phrases('napaka, narobe, napačno, nepričakovano, morda, razen, namesto, vse razen, nasprotno, včasih'),
    refusing: phrases('ne sme biti …, ne …, nikoli …, ni …'),
  },
  {
    language: 'Japanese',
    negating: words('ない なく なし ません せず れず えず らぬ べからず 未 不 非 無 まい'),
    conditioning: phrases('もし, なら, 場合, れば, たら, かどうか'),
    doubting: phrases('以外, 間違い, 誤り, おかしい, かもしれ, 代わり, 禁止, いけ, だめ, ダメ, 逆, 例外, 除く, 除き'),
    refusing: phrases('…ではない, …であってはならない, …であってはいけない, …になってはならない'),
  },
  {
    language: 'Chinese',
    negating: words('不 没 沒 未 非 无 無 别 別 勿 莫'),
    conditioning: phrases('如果, 若, 假如, 要是, 除非, 是否, 只要, 只有'),
    doubting: phrases('错误, 錯誤, 意外, 也许, 也許, 可能, 除了, 除, 以外, 而是, 代替, 避免, 禁止, 相反, 有时, 有時'),
    refusing: phrases('不应为…, 不應為…, 不能是…, 不得为…, 不得為…, 不是…'),
  },
  {
    language: 'Korean',
    negating: words('안 못 않 아니 아님 아닌 없 말아 마십 불가 미허용'),
    conditioning: phrases('만약, 만일, 경우, 으면, 이면, 라면, 다면, 인지'),
    doubting: phrases('오류, 잘못, 예상치, 아마, 제외, 대신, 금지, 반대, 가끔, 외에, 틀린, 틀림'),
    refusing: phrases('… 이면 안 됨, … 아님, … 안 됨'),
  },
];

/** What looks like one of these words and says nothing of the kind: `se espera` is no condition in Spanish. */
export const harmlessPhrases: readonly string[] = phrases(
  'se espera, se esperaba, se debe, se requiere, si aspetta, si attende, si deve, ha de, ha di, ha da, skal si, må si, bør si, skulle si, no portal, no grupo, no caso',
);

/** The same in scripts without blanks: 「許可でなければならない」 says that it must. */
export const harmlessParts: readonly string[] = phrases(
  'なければならない, なければなりません, なければいけない, なければいけません, ねばならない, ねばなりません, 非常',
);
