/** What PowerShell 7 gives to every cmdlet, with the short names. */
import type { ParameterSignature, ParameterTable, ParameterType } from './signature.ts';

/** By their numbers, from 0. */
const preference: ParameterType = {
  of: 'word',
  words: ['SilentlyContinue', 'Stop', 'Continue', 'Inquire', 'Ignore', 'Suspend', 'Break'],
  numbered: true,
  refused: ['Suspend'],
};

function common(takes: ParameterType, alias: string): ParameterSignature {
  return { takes, aliases: [alias] };
}

/** Of every cmdlet. */
export const commonParameters: ParameterTable = {
  Verbose: common('free switch', 'vb'),
  Debug: common('free switch', 'db'),
  ErrorAction: common(preference, 'ea'),
  WarningAction: common(preference, 'wa'),
  InformationAction: common(preference, 'infa'),
  ProgressAction: common(preference, 'proga'),
  ErrorVariable: { ...common('text', 'ev'), filled: true },
  WarningVariable: { ...common('text', 'wv'), filled: true },
  InformationVariable: { ...common('text', 'iv'), filled: true },
  OutVariable: { ...common('text', 'ov'), filled: true },
  OutBuffer: { ...common('integer', 'ob'), least: 0 },
  PipelineVariable: { ...common('text', 'pv'), filled: true },
};

/** Of the cmdlets that ask before they change anything. */
export const confirmParameters: ParameterTable = {
  Confirm: common('free switch', 'cf'),
  WhatIf: common('free switch', 'wi'),
};
