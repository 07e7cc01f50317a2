import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same slides with every word in that language. The library marks its notes, masters and defaults as American
 * English, whatever it is told, so that notes would be read aloud in the wrong voice.
 */
export function spokenIn(slides: Uint8Array, code: string): Uint8Array {
  const files = Object.entries(unzipSync(slides)).map(([name, content]) => {
    const isText = name.startsWith('ppt/') && name.endsWith('.xml');
    const said = isText
      ? strToU8(strFromU8(content).replaceAll(/\blang="en-US"/g, `lang="${code}"`))
      : content;
    // Pictures are packed already.
    const packed: [Uint8Array, { level: 0 | 6 }] = [said, { level: isText ? 6 : 0 }];
    return [name, packed] as const;
  });
  return zipSync(Object.fromEntries(files));
}
