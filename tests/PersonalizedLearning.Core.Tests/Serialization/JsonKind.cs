using System.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>One kind of text that the library reads: a reader, the writer to it, and a text with all members.</summary>
public sealed record JsonKind(string Name, string Text, Func<Stream, object> Read, Action<Stream, object> Write)
{
    private const string FrameworkText = """
        {
          "format": "personalized-learning/framework",
          "version": 1,
          "id": "fractions",
          "title": "Fractions",
          "language": "en",
          "scales": [
            {"id": "mastery", "title": "Mastery", "minimum": 0, "maximum": 1, "levels": [
              {"name": "Not yet", "from": 0},
              {"name": "Proficient", "from": 0.95, "proficient": true}]}],
          "competencies": [
            {"id": "half", "code": "F.1", "title": "Halves", "statement": "Know what a half is.", "kind": "skill", "educationLevels": ["03"],
             "alignments": [{"framework": "CCSS Math", "code": "3.NF.A.1", "strength": "partial"}], "retiredAt": "2030-08-01T00:00:00Z"},
            {"id": "equivalent", "statement": "Find equal fractions."}],
          "associations": [
            {"type": "isChildOf", "origin": "half", "destination": "fractions", "sequence": 1},
            {"type": "exemplar", "origin": "half", "destination": "elsewhere"}],
          "prerequisites": [{"prerequisite": "half", "competency": "equivalent", "strength": "hard"}]
        }
        """;

    private const string CatalogText = """
        {
          "format": "personalized-learning/catalog",
          "version": 1,
          "id": "fractions-catalog",
          "title": "Fractions",
          "experiences": [
            {"id": "paper-strips", "title": "Paper strips", "kind": "lesson", "modality": "smallGroup", "teaches": ["half"], "evidences": ["half"],
             "minutes": 35, "place": "classroom", "interests": ["making"], "udl": ["representation"]},
            {"id": "quiz", "title": "Quiz", "kind": "practice", "modality": "alone", "minutes": 5}]
        }
        """;

    private const string JournalText = """
        {"kind":"evidence","id":"e1","learner":"ana","author":{"id":"ms-okafor","role":"educator"},"occurred":"2026-05-04T09:12:00Z","recorded":"2026-05-04T15:30:00Z","sequence":3,"competencies":["half"],"outcome":{"type":"score","value":3.5,"max":5},"status":"counted","source":"quiz","purpose":"formative","item":"q3","activity":"quiz 3","due":"2026-05-05T00:00:00Z","assessed":"2026-05-06T00:00:00Z","supersedes":"e0","hints":1,"supports":["calculator"],"context":"room 3"}
        {"kind":"evidence","id":"e2","learner":"ben","competencies":["half","whole"],"outcome":{"type":"correct","correct":true}}
        {"kind":"evidence","id":"e3","learner":"ana","competencies":["half"],"outcome":{"type":"rating","rating":3}}
        {"kind":"evidence","id":"e4","learner":"ana","competencies":["half"],"outcome":{"type":"level","scale":"mastery","level":"Proficient"}}
        {"kind":"evidenceVoided","id":"e5","learner":"ana","recorded":"2026-05-05T08:00:00Z","evidence":"e1","reason":"answered by a classmate"}
        {"kind":"creditAward","id":"credit:algebra:1","learner":"ana","author":{"id":"registrar","role":"administrator"},"occurred":"2026-05-04T09:12:00Z","recorded":"2026-06-30T12:00:00Z","rule":"algebra","ruleVersion":2,"credits":0.5,"competencies":["half"],"evidence":["e1"]}
        """;

    private const string ProgramRulesText = """
        {
          "format": "personalized-learning/program-rules",
          "version": 1,
          "agency": {"defaults": [{"decision": "path", "role": "learner", "level": "decides"}, {"decision": "goal", "role": "peer", "level": "consulted"}],
                     "grantedBy": ["administrator"], "leastForLearner": "coDecides", "consultationPeriod": "72:00:00"},
          "privacy": {"withoutConsent": [{"role": "educator", "scopes": ["mastery", "goals"]}], "consentBy": ["learner"]},
          "core": {"format": "personalized-learning/core-requirement", "version": 1, "id": "grade-6", "competencies": ["number"]},
          "feedback": [{"audience": "learner", "atLeastEvery": "168:00:00", "atOnceOn": ["goalReached"]}, {"audience": "family", "atMostEvery": "24:00:00"}],
          "creditBy": ["administrator"]
        }
        """;

    private const string LearnerExportText = """
        {
          "format": "personalized-learning/learner-export",
          "version": 1,
          "learner": "ana",
          "asOf": "2026-09-07T08:00:00Z",
          "events": [{"kind": "evidence", "id": "e1", "learner": "ana", "competencies": ["half"], "outcome": {"type": "correct", "correct": true}}],
          "inOtherJournals": [{"kind": "evidence", "id": "e7", "learner": "ben", "author": {"id": "ana", "role": "peer"}, "competencies": ["half"], "outcome": {"type": "rating", "rating": 3}}],
          "decisions": [{"asOf": "2026-09-07T08:00:00Z", "learner": "ana", "selector": "random", "version": 1,
            "inputs": {"framework": "5a", "mastery": "77", "aims": "c2", "constraints": "af", "practice": "e3"}, "top": 1, "candidates": 12, "items": []}],
          "tables": [{"name": "mastery", "columns": ["competency", "status"], "rows": [["half", "achieved"]]}]
        }
        """;

    private const string AggregateText = """
        {
          "format": "personalized-learning/aggregate-evidence",
          "version": 1,
          "smallestGroup": 5,
          "rows": [
            {"competency": "half", "learners": 25, "outcomes": [{"outcome": "correct", "count": 40}, {"outcome": "incorrect", "count": 15}], "source": "quiz", "purpose": "formative", "month": "2026-09"},
            {"competency": "whole", "learners": 5, "outcomes": []}]
        }
        """;

    private const string RulesText = """
        {
          "format": "personalized-learning/rules",
          "version": 1,
          "rules": [
            {"competency": "number", "rule": {"type": "all", "members": [{"competency": "half"}, {"rule": {"type": "any", "members": [{"competency": "third"}]}}]},
             "outcome": "recommend", "sticky": true},
            {"competency": "fractions", "rule": {"type": "points", "points": 4, "members": [
              {"competency": "half", "points": 3}, {"competency": "third", "points": 2, "required": true}]}},
            {"competency": "measure", "rule": {"type": "atLeast", "count": 1, "members": [{"competency": "metre"}, {"competency": "litre"}]}},
            {"competency": "grade", "rule": {"type": "gated", "gates": [{"competency": "projects"}], "score": {"rule":
              {"type": "weighted", "from": 0.7, "members": [{"competency": "thinking", "weight": 70}, {"competency": "content"}]}}}},
            {"competency": "whole", "rule": {"type": "mastered", "competency": "half"}}
          ],
          "retired": ["abacus"]
        }
        """;

    private const string CreditText = """
        {
          "format": "personalized-learning/credit-rules",
          "version": 1,
          "rules": [
            {"id": "algebra", "version": 2, "credits": 0.5, "requirement": {"type": "all", "members": [{"competency": "half"}, {"competency": "third"}]},
             "basis": "stillHeld", "caps": [{"sources": ["priorLearning", "portfolio"], "credits": 0.25}]}
          ]
        }
        """;

    private const string OverridesText = """
        {"kind":"masteryOverride","id":"o1","learner":"ana","author":{"id":"ms-okafor","role":"educator"},"occurred":"2026-05-04T09:12:00Z","recorded":"2026-05-04T15:30:00Z","sequence":3,"competency":"half","level":"Proficient","reason":"explained it","expires":"2026-06-04T00:00:00Z"}
        {"kind":"masteryOverride","id":"o2","learner":"ana","author":{"id":"ms-okafor","role":"educator"},"competency":"half","status":"notYet","reason":"guessed"}
        {"kind":"masteryOverrideRevoked","id":"o3","learner":"ana","author":{"id":"ms-okafor","role":"educator"},"recorded":"2026-05-05T08:00:00Z","override":"o1","reason":"by mistake"}
        """;

    private const string DemonstrationsText = """
        {"kind":"demonstrationOffered","id":"d0","learner":"ana","author":{"id":"ms-okafor","role":"educator"},"recorded":"2026-05-04T15:30:00Z","competencies":["half","third"],"rubric":{"scale":{"id":"mastery","minimum":0,"maximum":1,"levels":[{"name":"Not yet","from":0},{"name":"Proficient","from":0.95,"proficient":true}],"title":"Mastery"},"criteria":[{"name":"method","description":"Is it right?","competencies":["half"]}]},"options":[{"id":"film","title":"A film","kind":"project","description":"Three minutes","experience":"film-club","rubric":{"scale":{"id":"mastery","minimum":0,"maximum":1,"levels":[{"name":"Proficient","from":0,"proficient":true}]},"criteria":[{"name":"method"}]}}],"judging":{"judges":2,"roles":["educator","mentor"],"resolution":"mean","meanRounding":"down","leastAgreement":0.5},"until":"2026-06-01T00:00:00Z"}
        {"kind":"demonstrationElected","id":"d1","learner":"ana","offer":"d0","option":"film","reason":"I like to show it"}
        {"kind":"electionAgreed","id":"d2","learner":"ana","election":"d1","comment":"a good idea"}
        {"kind":"demonstrationHandedIn","id":"d3","learner":"ana","offer":"d0","artifact":"shelf 3","text":"cut twice"}
        {"kind":"demonstrationJudged","id":"d4","learner":"ana","offer":"d0","levels":[{"criterion":"method","level":"Proficient"}],"comment":"clear"}
        {"kind":"judgementAdjudicated","id":"d5","learner":"ana","offer":"d0","levels":[{"criterion":"method","level":"Proficient"}],"reason":"seen again"}
        {"kind":"recognitionGiven","id":"d7","learner":"ana","offer":"d0","title":"Clearest","by":"audience","comment":"well done"}
        """;

    private const string TranscriptText = """
        {
          "format": "personalized-learning/transcript",
          "version": 1,
          "learner": "ana",
          "asOf": "2026-09-07T08:00:00Z",
          "framework": "fractions",
          "scale": {"id": "mastery", "minimum": 0, "maximum": 1, "levels": [{"name": "Not yet", "from": 0}, {"name": "Proficient", "from": 0.95, "proficient": true}], "title": "Mastery"},
          "competencies": [
            {"competency": "half", "level": "Proficient", "status": "held", "code": "F.1", "title": "Halves", "firstAchievedAt": "2026-05-04T09:12:00Z", "achievedAt": "2026-06-04T09:12:00Z",
             "evidence": [{"source": "quiz", "count": 3}], "awards": ["credit:algebra:1"]}],
          "awards": [
            {"award": "credit:algebra:1", "rule": "algebra", "ruleVersion": 2, "credits": 0.5, "achievedAt": "2026-06-04T09:12:00Z", "awardedAt": "2026-06-30T12:00:00Z",
             "competencies": ["half"], "evidenceCount": 3, "voidedCount": 1}]
        }
        """;

    private const string RuleText = """
        {
          "policy": "average",
          "version": 1,
          "parameters": {"pointsPossible": 4},
          "rule": {
            "scale": {"id": "points", "minimum": 0, "maximum": 4, "title": "Points", "levels": [
              {"name": "Below", "from": 0},
              {"name": "Mastery", "from": 3, "proficient": true}]},
            "sticky": true,
            "rounding": {"decimals": 1, "mode": "halfToEven"},
            "selection": {"orderBy": "due", "ties": "lowerFirst", "weighting": "activity", "missingAsZero": true, "useHidden": true},
            "cadence": {"every": "336:00:00", "staleAfter": "1440:00:00", "neverStale": false, "afterMastered": 20, "byCompetency": {
              "half": {"every": "24:00:00", "staleAfter": "48:00:00", "neverStale": false, "afterMastered": 2},
              "whole": {"neverStale": true}}}
          }
        }
        """;

    private const string BktText = """
        {
          "policy": "bkt",
          "version": 1,
          "parameters": {"prior": 0.3, "learn": 0.15, "forget": 0.01, "guess": 0.2, "slip": 0.1, "correctFrom": 0.5},
          "byCompetency": {"half": {"learn": 0.25, "guess": 0.1}, "whole": {}}
        }
        """;

    private const string OptionsText = """
        {
          "preset": "classroom",
          "weights": {"goalRelevance": 0.35, "readiness": 0.2, "challengeFit": 0.25},
          "targetSuccess": 0.8,
          "staleAfter": "2880:00:00",
          "neverStale": false,
          "recallTarget": 0.85,
          "sources": ["frontier", "lapsed"],
          "filters": [
            {"filter": "modality", "modalities": ["online", "alone"]},
            {"filter": "place", "places": ["classroom"]},
            {"filter": "minutes", "minutes": 30},
            {"filter": "supports", "needed": ["captions"]},
            {"filter": "attempts"},
            {"filter": "equivalents", "masteredElsewhere": ["halves"]},
            {"filter": "agency", "decisions": [
              {"choice": "declined", "competency": "half", "experience": "paper-strips", "by": {"id": "ana", "role": "learner"}, "at": "2026-09-07T08:00:00Z", "reason": "done at home"},
              {"choice": "assigned", "competency": "third", "experience": "quiz"}]}]
        }
        """;

    private const string DecisionsText = """
        {"asOf":"2026-09-07T08:00:00Z","learner":"ana","selector":"recommender","version":1,"inputs":{"framework":"5a1c","mastery":"77f0","aims":"c2b9","constraints":"af55","practice":"e3b0","catalog":"91d4"},"top":1,"candidates":12,"items":[{"competency":"half","kind":"learn","score":0.71,"experience":"paper-strips","propensity":0.85}],"settings":"weights readiness 1","minutes":40,"seed":"17","reward":1}
        """;

    private const string CoreText = """
        {
          "format": "personalized-learning/core-requirement",
          "version": 1,
          "id": "grade-6",
          "competencies": ["number", "fractions"],
          "title": "Grade 6",
          "due": "2027-06-30T00:00:00Z"
        }
        """;

    private const string PlanTermsText = """
        {
          "format": "personalized-learning/plan-terms",
          "version": 1,
          "goals": ["g1"],
          "outcomes": ["half", "equivalent"],
          "steps": [
            {"competency": "half", "experience": "paper-strips", "minutes": 35, "due": "2026-10-01T00:00:00Z", "place": "classroom", "demonstration": "poster",
             "differentiations": [{"axis": "process", "basis": "readiness", "what": "with paper strips"}]},
            {"competency": "equivalent"}],
          "pace": {"unit": "minutes", "perWeek": 90},
          "place": "classroom",
          "schedule": "mornings",
          "due": "2026-12-18T00:00:00Z"
        }
        """;

    private const string ImplicitCreditText = """
        {"credit": "fractional", "share": 0.4, "floor": 0.1, "links": [{"prerequisite": "half", "competency": "equivalent", "share": 0.8}]}
        """;

    private const string SnapshotText = """
        {"policy": "bkt", "version": 1, "count": 7, "state": "AAAAAAAA4D8AAAAAAADgPw=="}
        """;

    private const string PlanText = """
        {
          "learner": "ana",
          "asOf": "2026-09-07T08:00:00Z",
          "steps": [
            {"competency": "half", "minutes": 35, "startsAfter": [], "goals": ["equivalent"], "code": "F.1", "experience": "paper-strips"},
            {"competency": "equivalent", "minutes": 30, "startsAfter": ["half"], "goals": ["equivalent"]}],
          "minutes": 65,
          "value": 0.5,
          "bound": 0.625,
          "gap": 0.2,
          "unreachable": [
            {"competency": "thirds", "reason": "minutes", "missingMinutes": 10},
            {"competency": "fourths", "reason": "cycle", "cycle": ["fourths", "fifths"]}],
          "changes": [{"competency": "half", "kind": "added"}]
        }
        """;

    private const string LearnerSnapshotText = """
        {"count": 9, "learner": {"policy": "elo", "version": 1, "count": 9, "state": "AAAAAAAA4D8JAAAAAAAAAA=="},
         "byCompetency": {"half": {"policy": "pfa", "version": 1, "count": 7, "state": "AwAAAAQAAAA="}}}
        """;

    private const string SelectorText = """
        {
          "selector": "weighted",
          "version": 1,
          "parameters": {
            "readiness": 2, "remediation": 3, "continuity": 1, "difficulty": 0.5, "masteredFrom": 2.2, "forgiveness": 0.5, "hardPrerequisite": 1, "softPrerequisite": 0.25,
            "guess": 0.1, "slip": 0.2, "itemDifficulty": 0.4, "byExperience": {"quiz": {"guess": 0.25, "slip": 0.05, "difficulty": 0.7}}}
        }
        """;

    private const string PracticeRubricText = """
        {
          "format": "personalized-learning/practice-rubric",
          "version": 1,
          "id": "choice",
          "rubricVersion": 2,
          "title": "Choice",
          "levels": [{"id": "none", "title": "None"}, {"id": "some", "title": "Some"}],
          "dimensions": [
            {"id": "place", "title": "Place", "cells": [
              {"level": "none", "statement": "Everybody sits where they are told.", "next": "Offer one other place."},
              {"level": "some", "statement": "Learners choose where they work."}]}],
          "scopes": ["class", "school"]
        }
        """;

    private const string RatingsText = """
        {"id":"r1","rater":{"id":"ms-okafor","role":"educator"},"rubric":"continuum","rubricVersion":1,"unit":{"scope":"class","name":"6b"},"at":"2026-10-01T14:00:00Z","dimensions":[{"dimension":"student","level":"differentiated","note":"two groups","evidence":"plan of week 39"},{"dimension":"time","level":"one-size-fits-all"}]}
        {"id":"r2","rater":{"id":"ana","role":"learner"},"rubric":"core-four","rubricVersion":1,"unit":{"scope":"school","name":"Hill School"},"at":"2026-10-02T09:00:00Z","dimensions":[{"dimension":"targeted-instruction","level":"trying"}],"version":1}
        """;

    public static IReadOnlyList<JsonKind> All { get; } =
    [
        new("framework", FrameworkText, LearningJson.ReadFramework, (stream, item) => LearningJson.WriteFramework(stream, ((FrameworkBuild)item).Framework)),
        new("catalog", CatalogText, LearningJson.ReadCatalog, (stream, item) => LearningJson.WriteCatalog(stream, (ExperienceCatalog)item)),
        new("journal", JournalText, LearningJson.ReadJournals, (stream, item) => WriteJournals(stream, (JournalRead)item)),
        new("rules", RulesText, LearningJson.ReadRules, (stream, item) => LearningJson.WriteRules(stream, (CompetencyRuleSet)item)),
        new("credit", CreditText, stream => LearningJson.ReadCreditRules(stream), (stream, item) => LearningJson.WriteCreditRules(stream, (ValueList<CreditRule>)item)),
        new("transcript", TranscriptText, LearningJson.ReadTranscript, (stream, item) => LearningJson.WriteTranscript(stream, (Transcript)item)),
        new("demonstrations", DemonstrationsText, LearningJson.ReadJournals, (stream, item) => WriteJournals(stream, (JournalRead)item)),
        new("overrides", OverridesText, LearningJson.ReadJournals, (stream, item) => WriteJournals(stream, (JournalRead)item)),
        new(
            "rule", RuleText, stream => LearningJson.ReadPolicyFile(stream, MasteryCase.Framework),
            (stream, item) => LearningJson.WritePolicyFile(stream, (PolicyFile)item)),
        new("bkt", BktText, stream => LearningJson.ReadPolicies(stream), (stream, item) => LearningJson.WritePolicies(stream, (MasteryPolicySet)item)),
        new("options", OptionsText, LearningJson.ReadRecommenderOptions, (stream, item) => LearningJson.WriteRecommenderOptions(stream, (RecommenderOptions)item)),
        new("decisions", DecisionsText, stream => LearningJson.ReadDecisions(stream), (stream, item) => LearningJson.WriteDecisions(stream, (ValueList<DecisionRecord>)item)),
        new("program-rules", ProgramRulesText, LearningJson.ReadProgramRules, (stream, item) => LearningJson.WriteProgramRules(stream, (ProgramRules)item)),
        new("practice-rubric", PracticeRubricText, LearningJson.ReadPracticeRubric, (stream, item) => LearningJson.WritePracticeRubric(stream, (PracticeRubric)item)),
        new("ratings", RatingsText, stream => LearningJson.ReadRatings(stream), (stream, item) => LearningJson.WriteRatings(stream, ((RatingRead)item).Book)),
        new("core", CoreText, LearningJson.ReadCoreRequirement, (stream, item) => LearningJson.WriteCoreRequirement(stream, (CoreRequirement)item)),
        new("plan-terms", PlanTermsText, LearningJson.ReadPlanTerms, (stream, item) => LearningJson.WritePlanTerms(stream, (PlanTerms)item)),
        new("implicit-credit", ImplicitCreditText, LearningJson.ReadImplicitCredit, (stream, item) => LearningJson.WriteImplicitCredit(stream, (IImplicitCredit)item)),
        new("selector", SelectorText, stream => LearningJson.ReadSelector(stream), (stream, item) => LearningJson.WriteSelector(stream, (ISelector)item)),
        new("snapshot", SnapshotText, LearningJson.ReadSnapshot, (stream, item) => LearningJson.WriteSnapshot(stream, (MasterySnapshot)item)),
        new("plan", PlanText, LearningJson.ReadPlan, WritePlan),
        new("learner-snapshot", LearnerSnapshotText, LearningJson.ReadLearnerSnapshot, (stream, item) => LearningJson.WriteLearnerSnapshot(stream, (LearnerSnapshot)item)),
        new("learner-export", LearnerExportText, LearningJson.ReadLearnerExport, (stream, item) => LearningJson.WriteLearnerExport(stream, (LearnerExport)item)),
        new("aggregate-evidence", AggregateText, LearningJson.ReadAggregateEvidence, (stream, item) => LearningJson.WriteAggregateEvidence(stream, (AggregateEvidence)item)),
        .. MasteryPolicyRegistry.Standard.Names.Where(name => name != BayesianKnowledgeTracing.PolicyName).Select(OfPolicy),
    ];

    /// <summary>The names of all, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(kind => kind.Name)];

    public bool IsLines => Name is "journal" or "overrides" or "demonstrations" or "decisions" or "ratings";

    public static JsonKind Of(string name) => All.Single(kind => kind.Name == name);

    public object ReadBytes(byte[] text)
    {
        using var stream = new MemoryStream(text, writable: false);
        return Read(stream);
    }

    public object ReadText(string text) => ReadBytes(Encoding.UTF8.GetBytes(text));

    public byte[] Written(object item)
    {
        using var stream = new MemoryStream();
        Write(stream, item);
        return stream.ToArray();
    }

    /// <summary>Reads a text that must be refused, and checks what the refusal says.</summary>
    public LearningJsonException Refused(string what, byte[] text)
    {
        var problem = Record.Exception(() => ReadBytes(text));
        var refusal = problem as LearningJsonException;
        Assert.True(refusal is not null, $"{Name}, {what}: expected a refusal, but {(problem is null ? "it was read" : $"there was {problem}")}\n{Encoding.UTF8.GetString(text, 0, Math.Min(text.Length, 3000))}");
        Refusal.Check(refusal, what);
        return refusal;
    }

    public LearningJsonException Refused(string what, string text) => Refused(what, Encoding.UTF8.GetBytes(text));

    private static JsonKind OfPolicy(string name)
    {
        var ofDefaults = new JsonKind(
            name, "", stream => LearningJson.ReadPolicies(stream), (stream, item) => LearningJson.WritePolicies(stream, (MasteryPolicySet)item));
        return ofDefaults with { Text = Encoding.UTF8.GetString(ofDefaults.Written(new MasteryPolicySet(MasteryPolicyRegistry.Standard.Create(name)))) };
    }

    private static void WritePlan(Stream stream, object item)
    {
        using var framework = new MemoryStream(Encoding.UTF8.GetBytes(FrameworkText));
        LearningJson.WritePlan(stream, (LearningPath)item, LearningJson.ReadFramework(framework).Framework);
    }

    private static void WriteJournals(Stream stream, JournalRead read)
    {
        foreach (var journal in read.Journals)
        {
            LearningJson.WriteJournal(stream, journal);
        }
    }
}
