using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which commands are told who does something about a learner, in which journal and when.</summary>
internal sealed class DeedOptions
{
    private readonly Option<string> journal = new("--journal", "-j")
    {
        Description = "The learner journal (JSON Lines), to which a line is added; all other lines stay as they are.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> learner = new("--learner", "-l") { Description = "The learner.", HelpName = "ID", Required = true };
    private readonly Option<string> by = new("--by") { Description = "Who does it.", HelpName = "PERSON", Required = true };
    private readonly Option<PersonRole?> role = CommonOptions.Role("In which role; as a learner, only the learner may.", isRequired: true);
    private readonly Option<string?> framework = new("--framework", "-f") { Description = "The competency framework, for the names of competencies and for what is under a heading.", HelpName = "FILE" };
    private readonly Option<string?> program = CommonOptions.Program();
    private readonly Option<string?> id = new("--id") { Description = "The identifier of the new event; made of what it says when left out.", HelpName = "ID" };
    private readonly Option<Instant?> at = CommonOptions.InstantOf("--at", "The instant at which it is done, ISO 8601 in UTC; now by default.");

    /// <summary>Adds the options to a command.</summary>
    public DeedOptions(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[journal, learner, by, role, framework, program, id, at])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads all that the options name, and keeps the journal open.</summary>
    public Deed Read(ParseResult parsed, Host host)
    {
        var who = Identifiers.Of("--learner", parsed.GetValue(learner)!, LearnerId.From);
        var author = new Author(Identifiers.Of("--by", parsed.GetValue(by)!, PersonId.From), parsed.GetValue(role)!.Value);
        if (author.Role == PersonRole.Learner && author.Person.Value != who.Value)
        {
            throw new UsageException($"--by is '{author.Person}' with --role learner; expected '{who}', the learner, or another role.");
        }

        var own = parsed.GetValue(id) is { } text ? Identifiers.Of("--id", text, EventId.From) : (EventId?)null;
        var file = parsed.GetValue(framework) is { } path ? FrameworkFile.Read(path) : null;
        var rules = ProgramInput.Read(parsed.GetValue(program));
        return new Deed(parsed.GetValue(journal)!, who, author, own, parsed.GetValue(at) ?? host.Clock.GetCurrentInstant(), rules, file?.Framework);
    }
}
