import type {
  Code,
  Construct,
  Extension,
  State,
  TokenizeContext,
  TokenType,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    criticMark: 'criticMark';
    /** The signs that open a mark; its third character says of which kind it is. */
    criticOpen: 'criticOpen';
    criticWas: 'criticWas';
    criticText: 'criticText';
    criticNote: 'criticNote';
    criticSign: 'criticSign';
    /** Signs of a mark that make none. */
    criticStray: 'criticStray';
  }
}

const [openBrace, closeBrace, backslash] = [123, 125, 92];
const [tilde, plus, hyphen, equals, less, greater] = [126, 43, 45, 61, 60, 62];
const pairs = new Set<Code>([tilde, plus, hyphen, equals]);

/**
 * CriticMarkup for micromark: `{~~was~>is~~}`, `{++added++}`, `{--deleted--}`,
 * `{==doubtful==}` and `{====}`, each with its comment `{>>…<<}` right behind it. A mark
 * stands on one line and holds text, in which a backslash makes of a sign what it is; it
 * holds no Markdown and no other mark. Signs that make no mark stay text.
 */
export function criticSyntax(): Extension {
  const closers = { [plus]: strayCloser, [hyphen]: strayCloser, [equals]: strayCloser };
  return { text: { [openBrace]: [mark, strayOpener], ...closers, [less]: strayCloser } };
}

const mark: Construct = { name: 'criticMark', tokenize: tokenizeMark };
const strayOpener: Construct = { name: 'criticStray', tokenize: tokenizeStrayOpener };
const strayCloser: Construct = { name: 'criticStray', tokenize: tokenizeStrayCloser };
const opener = signs((first) => first === openBrace, isOpening, isSame);
const arrow = signs((first) => first === tilde, isGreater);
const closings = new Map<Code, Construct>(
  [...pairs, less].map((sign) => [
    sign,
    signs(
      (first) => first === sign,
      (second) => second === sign,
      (third) => third === closeBrace,
    ),
  ]),
);

/** A construct of single characters, each of which is judged with the one before it. */
function signs(...tests: readonly ((code: Code, before: Code) => boolean)[]): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let at = 0;
      let before: Code = null;
      return next;
      function next(code: Code): State | undefined {
        if (!tests[at]?.(code, before)) return nok(code);
        if (at === 0) effects.enter('criticSign');
        before = code;
        at += 1;
        effects.consume(code);
        if (at < tests.length) return next;
        effects.exit('criticSign');
        return ok;
      }
    },
  };
}

function isOpening(code: Code): boolean {
  return pairs.has(code) || code === greater;
}

function isSame(code: Code, before: Code): boolean {
  return code === before;
}

function isGreater(code: Code): boolean {
  return code === greater;
}

type Tokenize = Construct['tokenize'];
type Effects = Parameters<Tokenize>[0];

function tokenizeMark(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let sign: Code = null;
  const comment: Construct = { partial: true, tokenize: tokenizeComment };
  return start;

  function start(code: Code): State {
    effects.enter('criticMark');
    effects.enter('criticOpen');
    effects.consume(code);
    return first;
  }
  function first(code: Code): State | undefined {
    if (!pairs.has(code)) return nok(code);
    sign = code;
    effects.consume(code);
    return second;
  }
  function second(code: Code): State | undefined {
    if (code !== sign) return nok(code);
    effects.consume(code);
    effects.exit('criticOpen');
    if (sign !== tilde) return readText(effects, 'criticText', closingOf(sign), behind, nok);
    const is = readText(effects, 'criticText', closingOf(sign), behind, nok);
    return readText(effects, 'criticWas', arrow, is, nok, closingOf(sign));
  }
  function behind(code: Code): State | undefined {
    return effects.attempt(comment, end, end)(code);
  }
  function end(code: Code): State | undefined {
    effects.exit('criticMark');
    return ok(code);
  }
}

function tokenizeComment(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isComment = signs(
    (first) => first === openBrace,
    isGreater,
    (third) => third === greater,
  );
  const read = readText(effects, 'criticNote', closingOf(less), ok, nok);
  return (code) => effects.attempt(isComment, read, nok)(code);
}

function closingOf(sign: Code): Construct {
  return closings.get(sign) as Construct;
}

/** Reads text up to a closing, which is taken too; `next` follows. It may be empty. */
function readText(
  effects: Effects,
  type: TokenType,
  closing: Construct,
  next: State,
  nok: State,
  forbidden?: Construct,
): State {
  const takeClosing = (code: Code): State | undefined => effects.attempt(closing, next, nok)(code);
  return start;

  function start(code: Code): State | undefined {
    return effects.check(closing, takeClosing, open)(code);
  }
  function open(code: Code): State | undefined {
    effects.enter(type);
    effects.enter('chunkString', { contentType: 'string' });
    return inside(code);
  }
  function inside(code: Code): State | undefined {
    if (isLineEnd(code)) return nok(code);
    if (code === backslash) {
      effects.consume(code);
      return escaped;
    }
    if (code === openBrace) return effects.check(opener, nok, take)(code);
    return effects.check(closing, close, forbidden ? allowed : take)(code);
  }
  function allowed(code: Code): State | undefined {
    return effects.check(forbidden as Construct, nok, take)(code);
  }
  function take(code: Code): State | undefined {
    if (isLineEnd(code)) return nok(code);
    effects.consume(code);
    return inside;
  }
  function escaped(code: Code): State | undefined {
    return take(code);
  }
  function close(code: Code): State | undefined {
    effects.exit('chunkString');
    effects.exit(type);
    return takeClosing(code);
  }
}

function isLineEnd(code: Code): boolean {
  return code === null || (code < -2 && code > -6);
}

function tokenizeStrayOpener(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return stray(effects, opener, ok, nok);
}

function tokenizeStrayCloser(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  return (code) => stray(effects, closingOf(code), ok, nok)(code);
}

function stray(effects: Effects, construct: Construct, ok: State, nok: State): State {
  return (code) => {
    effects.enter('criticStray');
    return effects.attempt(construct, end, nok)(code);
  };
  function end(code: Code): State | undefined {
    effects.exit('criticStray');
    return ok(code);
  }
}
