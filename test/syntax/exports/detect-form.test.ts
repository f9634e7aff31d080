import { describe, expect, it } from 'vitest';
import { detectForm } from '../../../src/syntax/exports/detect-form.ts';

describe('detectForm', () => {
  it.each([
    ['rules.CSV', 'x', 'csv'],
    ['setup.ps1', '{"a":1}', 'script'],
    ['module.psm1', '', 'script'],
    ['README.md', '', 'markdown'],
    ['out.json', 'nonsense', 'json'],
    ['rules.xml', '<Objs Version="1.1.0.1">', 'clixml'],
    ['other.xml', '<rules/>', 'text'],
    ['rules.txt', '\ufeff<?xml version="1.0"?>\n<Objs>', 'clixml'],
    ['answer.txt', '{"value": []}', 'json'],
    ['', '[{"AppId": "x"}]', 'json'],
    ['', '{"a": 1}\n{"a": 2}', 'json'],
    ['', '{ $_.Name } is a block', 'text'],
    ['', '[PS] C:\\> Get-ClientAccessRule', 'text'],
    ['', '"AppId","AccessRight"\n"a","DenyAccess"', 'csv'],
    ['', '#TYPE X\nAppId;AccessRight\na;DenyAccess', 'csv'],
    ['ticket.txt', 'Hello, AppId and AccessRight, please.', 'text'],
    ['steps.ipynb', '{"cells": []}', 'text'],
    ['', '', 'text'],
  ])('%s %j', (name, text, form) => {
    expect(detectForm(text, name)).toBe(form);
  });
});
