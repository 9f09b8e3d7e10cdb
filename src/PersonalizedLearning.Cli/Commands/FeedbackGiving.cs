using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Records in the journal that feedback was given.</summary>
internal sealed class FeedbackGiving
{
    private readonly Option<bool> give = new("--give") { Description = "Record in the journal file that it was given, so that the next time tells what changed since." };
    private readonly Option<string?> by = new("--by") { Description = "The educator who gives it, with --give; a system when left out.", HelpName = "PERSON" };
    private readonly LearnerInput input;

    /// <summary>Adds the options to a command.</summary>
    public FeedbackGiving(Command command, LearnerInput input)
    {
        this.input = input;
        command.Options.Add(give);
        command.Options.Add(by);
    }

    /// <summary>Adds the event to the journal file, if it is asked for; the file is written whole or not at all.</summary>
    public void Append(ParseResult parsed, MadeFeedback made, Instant at)
    {
        if (!parsed.GetValue(give))
        {
            return;
        }

        var file = input.JournalsOf(parsed) is [var only] && File.Exists(only)
            ? only
            : throw new UsageException("--give adds to one journal; expected one --journal FILE.");
        var given = EventOf(parsed, made, at);
        var journal = new GuardedJournal(made.Journal, [LearnerFeedback.Before(made.Journal.Learner, made.Rules)]);
        var result = journal.Append(given, at);
        if (!result.IsKept)
        {
            throw new UsageException($"{result.Reason!.Code}: {result.Reason.Message}");
        }

        if (result.Outcome == AppendOutcome.Added)
        {
            OutputFile.Append(file, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(LearningJson.WriteEvent(given) + "\n")));
        }
    }

    private FeedbackGiven EventOf(ParseResult parsed, MadeFeedback made, Instant at)
    {
        var (report, person) = (made.Report, parsed.GetValue(by));
        var reader = report.Sight.Viewer.Person.Value;
        try
        {
            return FeedbackGiven.Of(
                $"feedback:{Words<Audience>.Of(report.Audience)}:{(reader.Length > 0 ? reader + ":" : string.Empty)}{at}",
                person is null ? new Author(default, PersonRole.System) : Author.Of(person, PersonRole.Educator), report, made.Texts.Language, at);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--by: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }
}
