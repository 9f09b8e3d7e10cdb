using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Interop.Tests;

public sealed class InteropNullArgumentsTest() : NullArgumentLaws(
    "PersonalizedLearning.Interop",
    new Dictionary<Type, object>
    {
        [typeof(string)] = "sample",
        [typeof(Stream)] = new MemoryStream("x"u8.ToArray()),
        [typeof(TextReader)] = new StringReader("x"),
        [typeof(TextWriter)] = TextWriter.Null,
        [typeof(CompetencyFramework)] = Framework,
        [typeof(LearnerId)] = LearnerId.From("l"),
        [typeof(LearnerJournal)] = Journal,
        [typeof(JournalEvent)] = Record,
        [typeof(MasteryPolicySet)] = Policies,
        [typeof(MasteryMap)] = Map,
        [typeof(MasteryDecision)] = Map[0],
        [typeof(CreditReport)] = CreditReport.Derive(Map, Journal, []),
        [typeof(PolicyFile)] = new PolicyFile(Policies),
        [typeof(IReadOnlyList<PolicyFile>)] = Array.Empty<PolicyFile>(),
        [typeof(IReadOnlyList<ItemCompetencies>)] = Array.Empty<ItemCompetencies>(),
        [typeof(Iso8601Duration)] = Iso8601Duration.Parse("PT1H"),
        [typeof(CaseLibrary)] = CaseLibrary.Of([]),
        [typeof(EdFiEvidenceReader)] = new EdFiEvidenceReader(EdFiMetadata.Empty),
        [typeof(OneRosterRow)] = new OneRosterRow([]),
        [typeof(OneRosterResultsOptions)] = new OneRosterResultsOptions { Class = "class" },
        [typeof(Roster)] = Roster.Empty,
        [typeof(XapiEvidenceMapping)] = new XapiEvidenceMapping(),
        [typeof(XapiExport)] = new XapiExport(),
        [typeof(BadgeCredential)] = new BadgeCredential(),
        [typeof(ICredentialSigner)] = new NoSigner(),
        [typeof(CredentialIssue)] = new CredentialIssue { Issuer = new BadgeProfile { Id = "https://example.org" }, ValidFrom = NodaConstants.UnixEpoch },
    },
    new Dictionary<string, string>
    {
        ["InteropFormatException..ctor(place)"] = "an exception that can't be made would hide what went wrong",
        ["InteropFormatException..ctor(problem)"] = "as for place",
        ["InteropFormatException..ctor(expected)"] = "as for place",
    })
{
    private static CompetencyFramework Framework { get; } = CompetencyFramework.CreateBuilder("f", "F").Add("c", "C").Build().Framework;

    private static LearnerJournal Journal { get; } = new(LearnerId.From("l"));

    private static EvidenceRecord Record { get; } = EvidenceRecord.Observed("e", LearnerId.From("l"), CompetencyId.From("c"), Outcome.Correct(true));

    private static MasteryPolicySet Policies { get; } = new(new BayesianKnowledgeTracing());

    private static MasteryMap Map { get; } = MasteryMap.Derive(Framework, EvidenceLedger.From(Journal, NodaConstants.UnixEpoch), Policies);

    private sealed class NoSigner : ICredentialSigner
    {
        public CredentialSignature Sign(CredentialPayload payload) => CredentialSignature.OfToken("a.b.c");
    }
}
