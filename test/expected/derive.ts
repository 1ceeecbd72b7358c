import { europeanUnion, namesOfAnInstitute, networkOnADay } from './bodies.js';
import { gaps, survival } from './chains.js';
import { companiesPerCountry, homeOnly, policiesOfACompany, seoulAndHome } from './companies.js';
import { aroundSeoul, atTheSameTime, howConnected, summitsAndTexts } from './connections.js';
import { entityGroups, signatureGroups } from './counts.js';
import { knownByADay } from './known.js';
import { coSignatureGraph, coSignatures } from './pairs.js';
import { qualityOfTheData } from './quality.js';
import { inCommon, onTheEuCode, seoulAndHomeWitnesses, twoButNotParis } from './sets.js';
import { bletchleyNotMinisterial, bletchleySeoulNotParis, doubtfulSignatures, leftTheEuCode } from './signatories.js';
import { frontierProvisions, latestInstruments, risksAndSeoul, summitChain } from './texts.js';
import { changes } from './times.js';
import { readWorld } from './world.js';

/**
 * The answer to each question of `schema/operations`, worked out from the facts alone: it shares no code with the
 * server, its stores or its reader, and does not read the data set, but for what the files of that are like themselves.
 */
export const derive = (): Map<string, object> => {
  const world = readWorld();
  return new Map<string, object>([
    ['01-seoul-and-home', seoulAndHome(world)],
    ['02-bletchley-not-ministerial', bletchleyNotMinisterial(world)],
    ['03-bletchley-seoul-not-paris', bletchleySeoulNotParis(world)],
    ['04-left-the-eu-code', leftTheEuCode(world)],
    ['05-doubtful-signatures', doubtfulSignatures(world)],
    ['06-home-only', homeOnly(world)],
    ['07-seoul-and-home-witnesses', seoulAndHomeWitnesses(world)],
    ['08-two-but-not-paris', twoButNotParis(world)],
    ['09-on-the-eu-code', onTheEuCode(world)],
    ['10-summit-chain', summitChain(world)],
    ['11-frontier-provisions', frontierProvisions(world)],
    ['12-latest-instruments', latestInstruments(world)],
    ['13-survival', survival(world)],
    ['14-changes', changes(world)],
    ['15-risks-and-seoul', risksAndSeoul(world)],
    ['16-gaps', gaps(world)],
    ['17-names-of-an-institute', namesOfAnInstitute(world)],
    ['18-network-on-a-day', networkOnADay(world)],
    ['19-policies-of-a-company', policiesOfACompany(world)],
    ['20-companies-per-country', companiesPerCountry(world)],
    ['21-european-union', europeanUnion(world)],
    ['22-in-common', inCommon(world)],
    ['23-co-signatures', coSignatures(world)],
    ['24-co-signature-graph', coSignatureGraph(world)],
    ['25-signature-groups', signatureGroups(world)],
    ['26-entity-groups', entityGroups(world)],
    ['27-how-connected', howConnected(world)],
    ['28-at-the-same-time', atTheSameTime(world)],
    ['29-around-seoul', aroundSeoul(world)],
    ['30-summits-and-texts', summitsAndTexts(world)],
    ['31-known-by-a-day', knownByADay(world)],
    ['32-quality-of-the-data', qualityOfTheData()],
  ]);
};
