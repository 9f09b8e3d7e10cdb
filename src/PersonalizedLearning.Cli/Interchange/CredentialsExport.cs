using System.CommandLine;
using System.Text;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>What the exports of credentials share: who they are for, who issues them, a file each.</summary>
internal abstract class CredentialsExport : ExportFormat
{
    private readonly CredentialOptions options = new();
    private readonly LearnerInput input = new();

    public override void AddTo(Command command)
    {
        input.AddTo(command);
        options.AddTo(command);
    }

    public override bool IsFolder(string path) => true;

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var contents = input.Read(parsed, context.Host);
        context.Report(contents.Diagnostics);
        var issue = options.Read(parsed, contents.AsOf, FrameworkFile.Read(parsed.GetValue<string>("--framework")!));
        var rules = options.RulesOf(parsed);
        var files = new List<NewFile>();
        foreach (var journal in options.JournalsOf(parsed, contents.Evidence))
        {
            var map = contents.MapOf(journal);
            var credit = CreditReport.Derive(map, journal, rules);
            context.Report(credit.Diagnostics);
            foreach (var credential in CredentialsOf(map, credit, issue))
            {
                Add(files, credential, options.HasDigests(parsed));
            }
        }

        return files;
    }

    /// <summary>The credentials of one learner.</summary>
    protected abstract IEnumerable<BadgeCredential> CredentialsOf(MasteryMap map, CreditReport credit, CredentialIssue issue);

    // Identifiers are UUIDs as URNs, and the same for the same credential.
    private static void Add(List<NewFile> files, BadgeCredential credential, bool hasDigest)
    {
        var name = credential.Id![(credential.Id!.LastIndexOf(':') + 1)..];
        files.Add(new NewFile($"{name}.json", stream => CredentialWriter.Write(stream, credential)));
        if (hasDigest)
        {
            files.Add(new NewFile($"{name}.json.digest", stream => stream.Write(Encoding.ASCII.GetBytes(CredentialDigest.Of(credential).Sri + "\n"))));
        }
    }
}
