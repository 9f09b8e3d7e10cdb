using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop.Tests.Case;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop.Tests.Badges;

/// <summary>A learner on a framework, with evidence, decisions and awards of credit, from a seed; and what an issuer decides.</summary>
internal sealed class IssuedCase
{
    public static readonly Instant Now = Instant.FromUtc(2026, 9, 7, 8, 0);

    public static readonly CredentialIssue Plain = new() { Issuer = new BadgeProfile { Id = "https://example.org/school", Name = "Our school" }, ValidFrom = Now };

    private static readonly MasteryPolicySet Policies = new(new BayesianKnowledgeTracing(new BktParameters { Prior = 0.4, Learn = 0.4, Guess = 0.1, Slip = 0.1 }));

    public IssuedCase(int seed)
    {
        var random = new Random(seed);
        Framework = CaseRoundTripTest.RandomFramework(seed);
        Journal = new LearnerJournal(LearnerId.From($"learner {seed}"));
        var ids = Framework.Competencies.Select(item => item.Id).ToList();
        for (var number = 0; number < ids.Count * 6; number++)
        {
            var record = EvidenceRecord.Observed($"answer {number}", Journal.Learner, ids[random.Next(ids.Count)], Outcome.Correct(random.Next(5) > 0), Now - Duration.FromMinutes(random.Next(1, 100000)));
            Journal.Append(record with { Source = (EvidenceSource)random.Next(Enum.GetValues<EvidenceSource>().Length), Item = random.Next(2) == 0 ? $"item {number}" : null });
        }

        Rules = ids.Take(4).Select((id, index) => new CreditRule { Id = $"rule {index}", Version = 1 + random.Next(3), Credits = Math.Round(random.NextDouble() + 0.1, 2), Requirement = new MemberRule(id) }).ToValueList();
        Map = MasteryMap.Derive(Framework, EvidenceLedger.From(Journal, Now), Policies);
        foreach (var award in CreditReport.Derive(Map, Journal, Rules).Due(Author.Of("head", PersonRole.Administrator)).ToList())
        {
            Journal.Append(award with { Sequence = random.Next(3) });
        }

        Map = MasteryMap.Derive(Framework, EvidenceLedger.From(Journal, Now), Policies);
        Credit = CreditReport.Derive(Map, Journal, Rules);
    }

    public CompetencyFramework Framework { get; }

    public LearnerJournal Journal { get; }

    public ValueList<CreditRule> Rules { get; }

    public MasteryMap Map { get; }

    public CreditReport Credit { get; }

    public Transcript Transcript => Transcript.Derive(Map, Credit);

    public IEnumerable<BadgeCredential> All(CredentialIssue issue) => CredentialIssuing.OfDecisions(Map, issue).Concat(CredentialIssuing.OfAwards(Map, Credit, issue));
}
