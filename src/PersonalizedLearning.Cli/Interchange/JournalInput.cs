using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>--journal</c> and <c>--evidence</c> of exports: journals as they stand, one a learner.</summary>
internal sealed class JournalInput
{
    private readonly Option<string[]> journals = CommonOptions.Journal();
    private readonly Option<string[]> evidence = CommonOptions.Evidence();

    public void AddTo(Command command)
    {
        command.Options.Add(journals);
        command.Options.Add(evidence);
    }

    /// <summary>Reads them.</summary>
    public IReadOnlyList<LearnerJournal> Read(ParseResult parsed, InterchangeContext context)
    {
        var (files, tables) = (parsed.GetValue(journals) ?? [], parsed.GetValue(evidence) ?? []);
        if (files.Length + tables.Length == 0)
        {
            throw new UsageException("There is no evidence; expected --evidence CSV or --journal FILE|FOLDER. Try --help.");
        }

        if (files.Length > 0 && tables.Length > 0)
        {
            throw new UsageException("There are both --evidence and --journal; expected one of them.");
        }

        if (files.Length > 0)
        {
            var read = EvidenceInput.ReadMerged(files);
            context.Report(read.Diagnostics);
            return read.Journals;
        }

        return EvidenceCsvReader.ReadJournals(tables.SelectMany(path => EvidenceCsvReader.ReadFile(path, reading: context.Options).Select(row => tables.Length > 1 ? CsvEvidence.Named(row, path) : row)));
    }
}
