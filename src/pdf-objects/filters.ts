import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { damaged, inflate, type ReadingBudget, UnreadableFileError } from '../limits/index.ts';
import { type Predictor, undoPredictor } from './predictor.ts';

/** Nobody packs a text more often than for a net that knows letters only, and to save space. */
const mostFilters = 4;

/** Filters other than FlateDecode, which pdf-lib knows, and how much longer each can make what it is given. */
const growth: Readonly<Record<string, number>> = {
  ASCIIHexDecode: 1,
  ASCII85Decode: 4, // a “z” is four zeros
  RunLengthDecode: 64, // two bytes are up to 128 of one
};

/**
 * What a stream holds, its filters undone in their order (ISO 32000, 7.4).
 * @throws UnreadableFileError where that is damaged, is more than the budget allows, or packed
 *   in a way in which nobody has packed texts for decades.
 */
export function unpackStream({ dict, contents }: PDFRawStream, budget: ReadingBudget): Uint8Array {
  const filters = listOf(dict, 'Filter');
  const parameters = listOf(dict, 'DecodeParms');
  if (filters.length > mostFilters) throw damaged('something in it is packed again and again');
  let bytes = contents;
  filters.forEach((filter, index) => {
    const name = filter instanceof PDFName ? filter.decodeText() : '';
    const settings = parameters[index];
    if (name === 'FlateDecode') {
      bytes = inflate(bytes, 'wrapped', budget);
      if (settings instanceof PDFDict) bytes = undoPredictor(bytes, predictorOf(settings));
    } else bytes = decode(bytes, name, dict, budget);
  });
  return bytes;
}

function decode(
  bytes: Uint8Array,
  name: string,
  { context }: PDFDict,
  budget: ReadingBudget,
): Uint8Array {
  const most = (growth[name] ?? Number.NaN) * bytes.length;
  if (Number.isNaN(most)) {
    throw new UnreadableFileError(
      'foreign',
      'a text in it is packed in a way that isn’t read here',
    );
  }
  budget.unpack(most);
  budget.work(most);
  const dict = context.obj({ Filter: name });
  try {
    return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
  } catch (cause) {
    throw damaged('something that is packed in it can’t be unpacked', cause);
  }
}

function predictorOf(settings: PDFDict): Predictor {
  const value = (key: string, otherwise: number): number => {
    const given = settings.lookup(PDFName.of(key));
    return given instanceof PDFNumber ? given.asNumber() : otherwise;
  };
  return {
    predictor: value('Predictor', 1),
    colors: value('Colors', 1),
    bits: value('BitsPerComponent', 8),
    columns: value('Columns', 1),
  };
}

/** One filter needs no list, and neither do its parameters. */
function listOf(dict: PDFDict, key: string): (PDFObject | undefined)[] {
  const given = dict.lookup(PDFName.of(key));
  if (given instanceof PDFArray) return given.asArray().map((each) => dict.context.lookup(each));
  return given instanceof PDFName || given instanceof PDFDict ? [given] : [];
}
