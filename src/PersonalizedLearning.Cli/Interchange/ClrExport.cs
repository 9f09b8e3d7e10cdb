using PersonalizedLearning.Interop;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export clr</c>.</summary>
internal sealed class ClrExport : CredentialsExport
{
    public override string Name => "clr";

    public override string Description =>
        "A comprehensive learner record of CLR 2.0 for each learner: what was mastered and awarded, and how it belongs together, unsigned.\n\nExample:\n"
        + "  plearn export clr --framework framework.json --journal journals/ --issuer-id https://school.example --issuer-name \"Our school\" --out records";

    protected override IEnumerable<BadgeCredential> CredentialsOf(MasteryMap map, CreditReport credit, CredentialIssue issue) =>
        [CredentialIssuing.OfTranscript(Transcript.Derive(map, credit), map.Framework, issue)];
}
