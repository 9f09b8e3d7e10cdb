using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Plans;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Something that somebody does about a learner's plans: one event, which the rules allow or not.</summary>
internal sealed class Deed : IDisposable
{
    private const int NameLength = 8;

    private readonly EventId? id;
    private readonly JournalFile file;
    private readonly GuardedJournal journal;

    /// <summary>Opens the journal.</summary>
    public Deed(string path, LearnerId learner, Author author, EventId? id, Instant at, ProgramRules rules, CompetencyFramework? framework)
    {
        (Path, Author, this.id, At, Rules, Framework) = (path, author, id, at, rules, framework);
        file = JournalFile.Open(path);
        var view = LearnerPlans.Before(new PlanRules { Agency = rules.Agency, Core = rules.Core, Framework = framework });
        journal = new GuardedJournal(file.Of(learner), [view]);
    }

    /// <summary>Gets the file of the journal.</summary>
    public string Path { get; }

    /// <summary>Gets who does it.</summary>
    public Author Author { get; }

    /// <summary>Gets when, which stands for the time of the clock.</summary>
    public Instant At { get; }

    /// <summary>Gets the rules of the program.</summary>
    public ProgramRules Rules { get; }

    /// <summary>Gets the framework; null where none is given.</summary>
    public CompetencyFramework? Framework { get; }

    /// <summary>Gets what is known of the learner.</summary>
    public LearnerJournal Journal => journal.Journal;

    /// <summary>Gets the plans as they are after all that is in the journal.</summary>
    public LearnerPlans Plans => journal.View<LearnerPlans>();

    /// <summary>Gets the problems found in the journal, and what the event did to later ones.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Finds a plan, which the option names by one of its proposals.</summary>
    public LearningPlan PlanOf(string option, EventId proposal) => Plans.Find(proposal)
        ?? throw new UsageException($"{option} is '{proposal}', and learner '{Journal.Learner}' has no such plan or proposal; expected {PlanNames.Listed(Plans.Plans.SelectMany(plan => plan.Proposals).Select(item => item.Id.Value))}.");

    /// <summary>Adds an event to the journal and its file if the rules allow it; else throws, and nothing is written.</summary>
    /// <param name="item">The event, of which author and time are set here, and the identifier too: it begins as here where none is given.</param>
    /// <returns>The event as it is in the journal.</returns>
    public JournalEvent Do(JournalEvent item)
    {
        item = item with { Author = Author, Recorded = At };
        item = item with { Id = id ?? NameOf(item) };
        item = item with { Sequence = Journal.Find(item.Id)?.Sequence ?? NextAt(At) };
        var result = Append(item);
        if (result.Reason is { } reason)
        {
            throw new UsageException($"{reason.Code}: {reason.Message}");
        }

        if (result.Outcome == AppendOutcome.Added)
        {
            file.Append(item);
        }

        Diagnostics = [.. file.Diagnostics, .. result.Displaced];
        return item;
    }

    public void Dispose() => file.Dispose();

    // What says the same at the same time has the same name, so that doing it twice changes nothing.
    private static EventId NameOf(JournalEvent item) =>
        EventId.From($"{item.Id}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(LearningJson.WriteEvent(item))))[..NameLength]}");

    // What is done at one instant keeps the order in which it was done.
    private long NextAt(Instant at) => Journal.Events.Where(other => other.KnownFrom == at).Select(other => other.Sequence + 1).DefaultIfEmpty().Max();

    private AppendResult Append(JournalEvent item)
    {
        try
        {
            return journal.Append(item, At);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException(Identifiers.Message(problem), problem);
        }
    }
}
