using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which commands are told who looks at what is kept about a learner, and what for.</summary>
internal sealed class ViewerOptions
{
    private readonly Option<string?> viewer = new("--viewer") { Description = "Who looks; the learner when left out.", HelpName = "PERSON" };
    private readonly Option<PersonRole?> role = CommonOptions.Role("With --viewer: in which role.", isRequired: false);
    private readonly Option<ConsentPurpose?> purpose = CommonOptions.OneOf<ConsentPurpose>("--purpose", "With --viewer: what for; learning when left out.");
    private readonly Option<string?> program = CommonOptions.Program();
    private readonly Option<string?> privacy = CommonOptions.Choice("--privacy", "Who sees what where no program says so: only by consent (the default), or as in a school.", "consent", "school");

    /// <summary>Adds the options to a command.</summary>
    public ViewerOptions(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[viewer, role, purpose, program, privacy])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads the rules, who has consented to what, and who looks.</summary>
    public (ProgramRules Rules, LearnerConsents Consents, Viewer Viewer) Read(ParseResult parsed, LearnerJournal journal, Instant at)
    {
        var file = parsed.GetValue(program);
        var named = parsed.GetValue(privacy);
        if (file is not null && named is not null)
        {
            throw new UsageException("--program and --privacy are both given; expected one of them, as the rules of the program say who sees what.");
        }

        var rules = ProgramInput.Read(file);
        rules = named == "school" ? rules with { Privacy = PrivacyRules.School } : rules;
        return (rules, journal.Fold(LearnerConsents.Before(journal.Learner, rules.Privacy), at), ViewerOf(parsed, journal.Learner));
    }

    private Viewer ViewerOf(ParseResult parsed, LearnerId learner)
    {
        var (person, given) = (parsed.GetValue(viewer), parsed.GetValue(role));
        var what = parsed.GetValue(purpose) ?? ConsentPurpose.Learning;
        return (person, given) switch
        {
            (null, null) => Viewer.Of(learner.Value, PersonRole.Learner, what),
            (null, PersonRole.Learner) => Viewer.Of(learner.Value, PersonRole.Learner, what),
            ({ } name, { } known) => new Viewer(Identifiers.Of("--viewer", name, PersonId.From), known, what),
            ({ } name, _) => throw new UsageException($"--viewer is '{name}' without --role; expected the role in which that person looks."),
            _ => throw new UsageException("--role is given without --viewer; expected the person who looks."),
        };
    }
}
