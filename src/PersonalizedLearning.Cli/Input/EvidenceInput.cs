using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The evidence that <c>--evidence</c> and <c>--journal</c> name, as one journal a learner.</summary>
/// <param name="Journals">The journals, by learner.</param>
/// <param name="Diagnostics">The problems found.</param>
internal sealed record EvidenceInput(IReadOnlyList<LearnerJournal> Journals, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads all files; competencies may be named by identifier or by code.</summary>
    /// <param name="evidence">Files of evidence, each of any format that is known.</param>
    /// <param name="journals">Journal files, or folders of them.</param>
    /// <param name="framework">The framework in which names are looked up.</param>
    /// <param name="skipUnknown">Whether a competency that the framework does not have is passed over with a warning instead of refused.</param>
    public static EvidenceInput Read(IReadOnlyList<string> evidence, IReadOnlyList<string> journals, FrameworkFile framework, bool skipUnknown)
    {
        var diagnostics = new List<Diagnostic>();
        return Resolved(EvidenceJournals(evidence, framework, diagnostics).Concat(AllJournals(journals, diagnostics)), diagnostics, framework.Framework, skipUnknown);
    }

    /// <summary>Looks up what a journal that was read before calls competencies.</summary>
    public static EvidenceInput Resolve(string file, LearnerJournal journal, CompetencyFramework framework, bool skipUnknown) =>
        Resolved([(file, journal)], [], framework, skipUnknown);

    private static EvidenceInput Resolved(IEnumerable<(string File, LearnerJournal Journal)> journals, List<Diagnostic> diagnostics, CompetencyFramework framework, bool skipUnknown)
    {
        var merged = new SortedDictionary<LearnerId, LearnerJournal>();
        var names = new CompetencyNames(framework, skipUnknown);
        foreach (var (file, journal) in journals)
        {
            if (!merged.TryGetValue(journal.Learner, out var into))
            {
                merged.Add(journal.Learner, into = new LearnerJournal(journal.Learner));
            }

            foreach (var item in journal.Events)
            {
                var resolved = item switch
                {
                    EvidenceRecord record => record with { Competencies = names.Resolve(record.Competencies, record, file) },
                    MasteryOverride given => given with { Competency = names.Resolve([given.Competency], given, file)[0] },
                    _ => item,
                };
                if (into.Append(resolved) == AppendOutcome.Conflict)
                {
                    throw new UsageException($"{file}: event '{item.Id}' of learner '{item.Learner}' differs from one of the same identifier read before; expected each identifier once.");
                }
            }
        }

        diagnostics.AddRange(names.Skipped());
        return new EvidenceInput([.. merged.Values], diagnostics);
    }

    /// <summary>Gets the journal of a learner, or of the only one.</summary>
    public LearnerJournal Of(string? learner)
    {
        if (learner is null)
        {
            return Journals is [var only]
                ? only
                : throw new UsageException($"There is evidence of {Journals.Count} learners; expected --learner to say whom it is for{Some()}.");
        }

        return Journals.FirstOrDefault(journal => journal.Learner.Value == learner)
            ?? throw new UsageException($"--learner is '{learner}', and there is no evidence of such a learner; expected one of the {Journals.Count} learners{Some()}.");
    }

    private string Some() => Journals.Count == 0 ? string.Empty : $", such as {string.Join(", ", Journals.Take(3).Select(journal => journal.Learner))}";

    /// <summary>Reads journals as they stand, of which each learner may have several.</summary>
    public static IEnumerable<LearnerJournal> ReadJournals(IReadOnlyList<string> journals) => AllJournals(journals, []).Select(item => item.Journal);

    /// <summary>Reads journals as they stand, with the problems found, all copies of one learner's journal joined.</summary>
    public static EvidenceInput ReadMerged(IReadOnlyList<string> journals)
    {
        var diagnostics = new List<Diagnostic>();
        var merged = new SortedDictionary<LearnerId, LearnerJournal>();
        foreach (var (file, journal) in AllJournals(journals, diagnostics))
        {
            if (!merged.TryAdd(journal.Learner, journal))
            {
                var (joined, conflicts) = merged[journal.Learner].Merge(journal, LearningJson.EventOrder);
                merged[journal.Learner] = joined;
                diagnostics.AddRange(conflicts.Select(id => new Diagnostic(
                    "conflicting-event", DiagnosticSeverity.Error, file, $"Event '{id}' differs from one of the same identifier in another file; one of the two is left out.")));
            }
        }

        return new EvidenceInput([.. merged.Values], diagnostics);
    }

    private static IEnumerable<(string File, LearnerJournal Journal)> EvidenceJournals(IReadOnlyList<string> evidence, FrameworkFile framework, List<Diagnostic> diagnostics)
    {
        var files = new EvidenceFiles(evidence, framework, namesRows: true);
        foreach (var file in evidence)
        {
            var byLearner = new SortedDictionary<LearnerId, List<EvidenceRecord>>();
            foreach (var (_, record) in files.Read(file))
            {
                if (!byLearner.TryGetValue(record.Learner, out var records))
                {
                    byLearner.Add(record.Learner, records = []);
                }

                records.Add(record);
            }

            foreach (var (learner, records) in byLearner)
            {
                yield return (file, JournalOf(file, learner, records));
            }
        }

        diagnostics.AddRange(files.Diagnostics);
    }

    // Events that arrive in their order are appended in constant time.
    private static LearnerJournal JournalOf(string file, LearnerId learner, List<EvidenceRecord> records)
    {
        records.Sort(JournalOrder.Instance);
        var journal = new LearnerJournal(learner);
        foreach (var record in records)
        {
            if (journal.Append(record) == AppendOutcome.Conflict)
            {
                throw Conflict(file, record);
            }
        }

        return journal;
    }

    private static UsageException Conflict(string file, JournalEvent item) =>
        new($"{file}: event '{item.Id}' of learner '{item.Learner}' differs from one of the same identifier read before; expected each identifier once.");

    private static IEnumerable<(string File, LearnerJournal Journal)> AllJournals(IReadOnlyList<string> journals, List<Diagnostic> diagnostics)
    {
        foreach (var file in journals.SelectMany(JournalFiles))
        {
            var read = InputFiles.Read(file, LearningJson.ReadJournals);
            diagnostics.AddRange(read.Diagnostics.Select(item => item with { Place = $"{file} {item.Place}" }));
            foreach (var journal in read.Journals)
            {
                yield return (file, journal);
            }
        }
    }

    /// <summary>The journal files that an argument stands for: itself, or all of a folder.</summary>
    public static IEnumerable<string> JournalFiles(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new UsageException($"--journal: folder '{path}' holds no .jsonl file; expected at least one.");
    }
}
