using PersonalizedLearning.Interop;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export badges</c>.</summary>
internal sealed class BadgesExport : CredentialsExport
{
    public override string Name => "badges";

    public override string Description =>
        "A credential of Open Badges 3.0 for each competency mastered and each award of credit, unsigned, a file each.\n\nExamples:\n"
        + "  plearn export badges --framework framework.json --journal journals/ --issuer-id https://school.example --issuer-name \"Our school\" --out badges\n"
        + "  plearn export badges -f math.case.json -j journals/ --learner ana --issuer school.json --as-of 2026-09-07T08:00:00Z --salt pepper --digest --out badges";

    protected override IEnumerable<BadgeCredential> CredentialsOf(MasteryMap map, CreditReport credit, CredentialIssue issue) =>
        CredentialIssuing.OfDecisions(map, issue).Concat(CredentialIssuing.OfAwards(map, credit, issue));
}
