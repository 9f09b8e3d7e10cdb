using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import oneroster</c>.</summary>
internal sealed class OneRosterImport : ImportFormat
{
    private readonly Argument<string> package = new("package") { Description = "A OneRoster 1.2 or 1.1 package in CSV: a folder, or a zip archive.", HelpName = "FOLDER|ZIP" };
    private readonly Option<string?> previous = new("--previous") { Description = "What was known before, as a package: the new one is applied to it, bulk or delta.", HelpName = "FOLDER|ZIP" };
    private readonly Option<DateTimeZone?> zone = ZoneOption.Create("--zone", "The time zone of dates of scores and due dates, such as America/Chicago; without it they give no times.");

    private readonly Option<double?> maxDeleted = new("--max-deleted")
    {
        Description = "The share of a file's rows, from 0 to 1, that may go by the new package; when more would, the file is not applied. 0.1 by default.",
        HelpName = "SHARE",
        CustomParser = Share,
    };

    private readonly Option<string[]> lineItems = new("--line-item")
    {
        Description = "A competency on which results of a line item bear that states no learning objective.",
        HelpName = "ITEM=COMPETENCY",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> proficient = new("--proficient")
    {
        Description = "The lowest level of a score scale that counts as mastery, as OneRoster does not say.", HelpName = "SCALE=LEVEL", AllowMultipleArgumentsPerToken = true,
    };

    public override string Name => "oneroster";

    public override string Description =>
        "People, classes and enrolments, and results as evidence, in OneRoster CSV: roster.json, journals.jsonl, scales.json.\n\nExamples:\n"
        + "  plearn import oneroster district.zip --out autumn --zone America/Chicago\n"
        + "  plearn import oneroster changes.zip --previous autumn/package.zip --max-deleted 0.05 --out today --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(package);
        foreach (var option in (IEnumerable<Option>)[previous, maxDeleted, zone, lineItems, proficient])
        {
            command.Options.Add(option);
        }
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var options = new OneRosterEvidenceOptions
        {
            Zone = parsed.GetValue(zone),
            LineItems = Pairs(parsed.GetValue(lineItems), "--line-item").GroupBy(pair => pair.Key).ToDictionary(
                group => group.Key, group => group.Select(pair => Identifiers.Of("--line-item", pair.Value, CompetencyId.From)).Distinct().ToValueList()),
            ProficientLevels = Pairs(parsed.GetValue(proficient), "--proficient").GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value),
        };
        var read = OneRosterReader.ReadFile(parsed.GetValue(package)!, context.Options);
        context.Report(read.Diagnostics);
        var counts = new List<ImportCount>();
        var files = new List<NewFile>();
        var current = read.Package;
        if (parsed.GetValue(previous) is { } known)
        {
            current = Updated(known, current, parsed.GetValue(maxDeleted), context, counts);
            AddPackage(current, context, files);
        }

        var roster = OneRosterRoster.FromPackage(current);
        context.Report(roster.Diagnostics);
        files.Insert(0, new NewFile("roster.json", stream => RosterJson.Write(stream, roster.Roster)));
        counts.InsertRange(0, CountsOf(roster.Roster));
        if (current.Rows(OneRosterFile.Results).Count > 0 || current.Rows(OneRosterFile.ScoreScales).Count > 0)
        {
            AddEvidence(OneRosterEvidence.FromPackage(current, options), current, context, files, counts);
        }

        return new Imported(files, () => counts);
    }

    private static OneRosterPackage Updated(string previous, OneRosterPackage incoming, double? share, InterchangeContext context, List<ImportCount> counts)
    {
        var known = OneRosterReader.ReadFile(previous, context.Options).Package;
        var update = OneRosterUpdate.Apply(known, incoming, share is { } given ? new OneRosterUpdateOptions { MaxDeletedShare = given } : null);
        context.Report(update.Diagnostics);
        counts.Add(new("rowsAdded", update.Differences.Sum(item => item.Added.Count)));
        counts.Add(new("rowsChanged", update.Differences.Sum(item => item.Changed.Count)));
        counts.Add(new("rowsRemoved", update.Differences.Sum(item => item.Removed.Count)));
        return update.Package;
    }

    // The package is to be read by this command again, not by a spreadsheet. What was read leniently may be more than can be written strictly.
    private static void AddPackage(OneRosterPackage package, InterchangeContext context, List<NewFile> files)
    {
        try
        {
            using var bytes = new MemoryStream();
            OneRosterWriter.Write(bytes, package, FormulaText.Keep);
            var content = bytes.ToArray();
            files.Add(new NewFile("package.zip", stream => stream.Write(content)));
        }
        catch (InteropFormatException problem)
        {
            context.Report(new Diagnostic("package-not-written", DiagnosticSeverity.Error, problem.Place, $"There is no package.zip, as it can't be written by OneRoster: {problem.Problem}; expected {problem.Expected}."));
        }
    }

    private static void AddEvidence(OneRosterEvidenceResult evidence, OneRosterPackage package, InterchangeContext context, List<NewFile> files, List<ImportCount> counts)
    {
        context.Report(evidence.Diagnostics);
        files.Add(new NewFile("journals.jsonl", stream =>
        {
            foreach (var journal in evidence.Journals)
            {
                LearningJson.WriteJournal(stream, journal);
            }
        }));
        if (evidence.Scales.Count > 0)
        {
            files.Add(new NewFile("scales.json", stream => LearningJson.WriteFramework(stream, FrameworkOf(evidence.Scales))));
        }

        counts.Add(new("results", package.Rows(OneRosterFile.Results).Count));
        counts.Add(new("records", evidence.Journals.Sum(journal => journal.Events.Count)));
        counts.Add(new("scales", evidence.Scales.Count));
    }

    private static CompetencyFramework FrameworkOf(ValueList<ProficiencyScale> scales)
    {
        var builder = CompetencyFramework.CreateBuilder("oneroster-scales", "Score scales of OneRoster");
        foreach (var scale in scales)
        {
            builder.Add(scale);
        }

        return builder.Build().Framework;
    }

    private static IEnumerable<ImportCount> CountsOf(Roster roster) =>
    [
        new("people", roster.People.Count),
        new("learners", roster.Learners.Count()),
        new("guardianships", roster.Guardianships.Count),
        new("organizations", roster.Organizations.Count),
        new("sessions", roster.Sessions.Count),
        new("courses", roster.Courses.Count),
        new("classes", roster.Classes.Count),
        new("enrollments", roster.Enrollments.Count),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string[]? texts, string option) => (texts ?? []).Select(text => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var end && end < text.Length - 1
        ? new KeyValuePair<string, string>(text[..end], text[(end + 1)..])
        : throw new UsageException($"{option} is '{text}'; expected two texts with = between them."));

    private static double? Share(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        result.AddError($"--max-deleted is '{text}'; expected a share from 0 to 1.");
        return null;
    }
}
