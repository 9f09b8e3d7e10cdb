using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export oneroster</c>.</summary>
internal sealed class OneRosterExport : ExportFormat
{
    private readonly Option<string> roster = new("--roster") { Description = "The roster (JSON), as plearn import writes it.", HelpName = "FILE", Required = true };
    private readonly Option<string[]> journal = CommonOptions.Journal();
    private readonly Option<string?> classId = new("--class") { Description = "The class of the roster in which results are told; needed with --journal.", HelpName = "CLASS" };
    private readonly Option<string?> session = new("--session") { Description = "The session of the roster in which results are told; the first one of the class by default.", HelpName = "SESSION" };
    private readonly Option<string?> scales = new("--scales") { Description = "A framework, or the scales.json of an import, with the scales on which levels were judged.", HelpName = "FILE" };
    private readonly Option<DateTimeZone?> zone = ZoneOption.Create("--zone", "The time zone in which times become dates, such as America/Chicago; UTC by default.");
    private readonly Option<FormulaText?> formulas = FormulaOption.Create();

    private readonly Option<string> source = new("--objective-source")
    {
        Description = "Where the competencies are from, for OneRoster: case, unknown or a word of your own that begins with ext:.", HelpName = "WORD", DefaultValueFactory = _ => "unknown",
    };

    public override string Name => "oneroster";

    public override string Description =>
        "A roster, and evidence as results, as a strict OneRoster 1.2.1 package in CSV: a folder, or a zip archive by its extension .zip.\n\nExamples:\n"
        + "  plearn export oneroster --roster autumn/roster.json --out district.zip\n"
        + "  plearn export oneroster --roster autumn/roster.json --journal journals.jsonl --class math-5a --out results";

    public override void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[roster, journal, classId, session, scales, source, zone, formulas])
        {
            command.Options.Add(option);
        }
    }

    public override bool IsFolder(string path) => !Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    public override IReadOnlyList<NewFile> Files(ParseResult parsed, InterchangeContext context)
    {
        var people = InputFiles.Read(parsed.GetValue(roster)!, RosterJson.Read);
        var package = parsed.GetValue(journal) is { Length: > 0 } journals ? WithResults(people, journals, parsed, context) : OneRosterRoster.ToPackage(people);
        var texts = parsed.GetValue(formulas) ?? FormulaText.Refuse;
        if (!IsFolder(parsed.GetValue<string>("--out")!))
        {
            return [new NewFile("package", stream => OneRosterWriter.Write(stream, package, texts))];
        }

        return [.. OneRosterWriter.Files(package, texts).Select(file => new NewFile(file.Name, stream => stream.Write(file.Content.AsSpan())))];
    }

    private OneRosterPackage WithResults(Roster people, string[] journals, ParseResult parsed, InterchangeContext context)
    {
        var options = new OneRosterResultsOptions
        {
            Class = parsed.GetValue(classId) ?? throw new UsageException("--class is missing; with --journal it is expected, to say in which class results are told."),
            Session = parsed.GetValue(session),
            Zone = parsed.GetValue(zone) ?? DateTimeZone.Utc,
            ObjectiveSource = parsed.GetValue(source)!,
            Scales = parsed.GetValue(scales) is { } file ? FrameworkFile.Read(file).Framework.Scales.ToValueList() : default,
        };
        var read = EvidenceInput.ReadMerged(journals);
        context.Report(read.Diagnostics);
        var standing = read.Journals.SelectMany(item => EvidenceLedger.From(item, Instant.MaxValue).Entries).Where(entry => entry.Standing == EvidenceStanding.Standing).Select(entry => entry.Record);
        try
        {
            var export = OneRosterResults.ToPackage(people, standing, [], options);
            context.Report(export.Diagnostics);
            return export.Package;
        }
        catch (ArgumentException problem)
        {
            throw new UsageException(Identifiers.Message(problem), problem);
        }
    }
}
