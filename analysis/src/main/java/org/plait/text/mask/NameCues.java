package org.plait.text.mask;

import java.util.Set;

/** The words by which names are recognised, in lower case. */
final class NameCues {

  /** Words before a family name. */
  static final Set<String> TITLES =
      WordList.words(
          """
          dr, drs, doctor, mr, mrs, ms, miss, mx, prof, professor, sir, dame, lord, lady, rev,
          reverend, canon
          """);

  /** How many words a name may have. */
  static final Set<String> CERTAIN_TITLES =
      WordList.words(
          """
          dr, mr, mrs, prof
          """);

  static final Set<String> ROLES =
      WordList.words(
          """
          nurse, sister, matron, midwife, consultant, surgeon, physio, physiotherapist,
          paramedic, porter, receptionist, carer, hca, ot, registrar, gp, dentist, pharmacist,
          therapist, counsellor, psychologist, psychiatrist, manager, director, boss,
          colleague, supervisor, mentor, lead, chair, chairman, governor, partner, specialist,
          psp, pss, husband, wife, son, daughter, mum, mother, dad, father, brother, friend,
          aunt, auntie, uncle, cousin, neighbour, baby, coordinator, secretary, executive,
          officer, driver, crew, volunteer, chaplain, technician, dietitian, nan, grandma,
          grandad, grandmother, grandfather
          """);

  /** Roles that are used like titles, so that even a word such as Joy after them is a name. */
  static final Set<String> ROLES_AS_TITLES =
      WordList.words(
          """
          nurse, sister, matron, midwife, auntie, uncle, aunt
          """);

  /** Words after which a name follows, one or two. */
  static final Set<String> CUES =
      WordList.words(
          """
          name is, named, called, thanks to, you to, thank you, thanks, thankyou, thankyou to,
          spoke to, spoke with, speak to, speak with, speaking to, speaking with, talked to,
          talk to, met with, met, ask for, asked for, contact, regards, wishes, signed,
          sincerely, faithfully, email, ring, rang, cc, attn, dear, hi, hello, love, credit
          to, to see, saw, work with, working with, worked with, report to, reports to, led
          by, run by, from, by, with, and
          """);

  /** Cues after which a name may stand in lower case. */
  static final Set<String> NAME_FOLLOWS =
      WordList.words(
          """
          name is, named
          """);

  /** Cues after which an unknown capitalised word is not enough. */
  static final Set<String> WEAK_CUES =
      WordList.words(
          """
          from, by, with, and, love, saw
          """);

  /** What makes a name the name of a thing. */
  static final Set<String> THINGS =
      WordList.words(
          """
          disease, syndrome, palsy, lymphoma, chorea, fracture, report, review, inquiry,
          enquiry, rule, rules, law, test, score, scale, frame, frames, wort, principles,
          criteria, ambulance, fund, foundation, recommendations, reports, nurses, day, chart,
          pathway, framework, stockings, stocking
          """);

  /** Names that stand for a disease, a device, a charity or a report. */
  static final Set<String> EPONYMS =
      WordList.words(
          """
          addison, parkinson, parkinsons, zimmer, cushing, cushings, alzheimer, alzheimers,
          crohn, crohns, hodgkin, macmillan, tourette, asperger, raynaud, downs, caesarean,
          ockenden, kirkup, darzi, berwick, datix, christie, marsden, nightingale
          """);

  /** Names that are also months. */
  static final Set<String> MONTHS =
      WordList.words(
          """
          may, april, june, august
          """);

  /** Small words within a family name. */
  static final Set<String> PARTICLES =
      WordList.words(
          """
          ap, ab, ferch, de, da, dos, das, di, del, della, der, van, von, den, ter, la, le, bin,
          bint, ibn, al, el, ul, ur, ní, nic
          """);

  /** What people do: a name starts the sentence before them. */
  static final Set<String> PERSON_VERBS =
      WordList.words(
          """
          was, is, has, had, helped, said, told, came, took, made, and, gave, listened,
          explained, went, always, who, deserves, kept, saved, keeps, runs, ran, knows, knew,
          never, from, left, moved, joined, brings, brought, sends, sent, does, did, fixed,
          fixes, thinks, will, would
          """);

  /** What only people do: even a word such as May is a name before them. */
  static final Set<String> SPEAKER_VERBS =
      WordList.words(
          """
          said, says, told, tells, asked, asks, rang, rings, phoned, phones, emailed, emails,
          explained, explains, listened, listens, sat, sits, held, wrote, writes, spoke, speaks,
          laughed, cried, smiled, replied, replies, apologised, retired, chairs, chaired,
          agreed, disagreed, refused, shrugged, argued, resigned
          """);

  /** Names that start sentences as ordinary words even before a verb. */
  static final Set<String> SENTENCE_WORDS =
      WordList.words(
          """
          may, april, june, august, summer, autumn, spring, winter, hope, faith, patience,
          chance, art, best, price, new, long, good, major, minor, little, reading, parking,
          parker, street, sky, christian, small, kind, house, field, place, power, key, rule,
          page, law, case, short, wise, love, happy, trinity, read, ward, day, head, hand,
          lead, brain, food, english, french, london, ireland, england, church, temple,
          school, nurse, doctor, porter, driver, carer, self, stone, chase, harmony, blue,
          green, black, white, brown, grey, gray, silver, golden, west, east, north, south,
          southern, court, money, nice, quick, rapid, prompt, senior, junior, strong, sweet,
          noble, free, bright, sharp, low, lock, kitchen, garden, glass, light, moment,
          needle, old, young, reader, rich, savage
          """);

  private NameCues() {}
}
