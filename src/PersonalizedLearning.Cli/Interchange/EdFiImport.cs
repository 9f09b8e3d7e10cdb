using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import edfi</c>.</summary>
internal sealed class EdFiImport : ImportFormat
{
    private const string Results = "InterchangeStudentAssessment";

    private readonly Argument<string[]> files = new("files")
    {
        Description = "Ed-Fi interchanges (XML), in any order: assessment metadata, standards, student assessments; or folders of them.", HelpName = "FILE|FOLDER", Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<DateTimeZone?> zone = ZoneOption.Create("--zone", "The time zone of times that name none, such as America/Chicago; without it such a time is not known.");

    private readonly Option<string[]> proficient = new("--proficient")
    {
        Description = "The performance levels that count as mastery, as Ed-Fi does not say; 'Proficient', 'Met Standard' and others by default.",
        HelpName = "LEVEL",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public override string Name => "edfi";

    public override string Description =>
        "Objectives, learning standards and results of students in Ed-Fi 4 or 5 bulk XML: framework.json, journals.jsonl.\n\nExamples:\n"
        + "  plearn import edfi AssessmentMetadata.xml StudentAssessment.xml --out spring\n"
        + "  plearn import edfi Standards.xml AssessmentMetadata.xml results --zone America/Chicago --out spring --report problems.csv";

    public override void AddTo(Command command)
    {
        command.Arguments.Add(files);
        command.Options.Add(zone);
        command.Options.Add(proficient);
    }

    public override Imported Read(ParseResult parsed, InterchangeContext context)
    {
        var levels = parsed.GetValue(proficient) ?? [];
        var options = new EdFiOptions { Zone = parsed.GetValue(zone) };
        options = levels.Length > 0 ? options with { ProficientLevels = [.. levels] } : options;
        var paths = parsed.GetValue(files)!.SelectMany(FilesOf).ToLookup(path => FileStart.Of(path).XmlRoot() == Results);
        var assessments = EdFiFrameworkReader.ReadFiles(paths[false], options, context.Options);
        context.Report(assessments.Diagnostics);
        var reader = new EdFiEvidenceReader(assessments.Metadata, options);
        List<NewFile> written = [];
        if (paths[false].Any())
        {
            written.Add(new NewFile("framework.json", stream => LearningJson.WriteFramework(stream, assessments.Framework)));
        }

        if (paths[true].Any())
        {
            written.Add(new NewFile("journals.jsonl", stream =>
            {
                WriteEvents(stream, paths[true].SelectMany(path => reader.ReadFile(path, context.Options)));
                context.Report(reader.Diagnostics);
            }));
        }

        return new Imported(written, () => CountsOf(reader.Counts, assessments.Metadata));
    }

    private static IReadOnlyList<ImportCount> CountsOf(EdFiCounts counts, EdFiMetadata metadata) =>
    [
        new("students", counts.Students),
        new("studentAssessments", counts.StudentAssessments),
        new("itemResults", counts.ItemResults),
        new("correctItemResults", counts.CorrectItemResults),
        new("objectiveScores", counts.ObjectiveScores),
        new("records", counts.Records),
        new("assessments", metadata.AssessmentCount),
        new("objectives", metadata.ObjectiveCount),
        new("items", metadata.ItemCount),
        new("standards", metadata.StandardCount),
    ];

    private static void WriteEvents(Stream stream, IEnumerable<EvidenceRecord> records)
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (var record in records)
        {
            text.WriteLine(LearningJson.WriteEvent(record));
        }
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        string[] found = [.. Directory.EnumerateFiles(path, "*.xml").Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new UsageException($"Folder '{path}' holds no .xml file; expected Ed-Fi interchanges.");
    }
}
