using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which commands are told how to make or change a schedule, and the making of it.</summary>
internal sealed class ScheduleSolving
{
    private const int StandardWork = 200;

    private readonly Option<long?> seed = CommonOptions.Seed("the search");
    private readonly Option<int?> work = CommonOptions.Number("--work", 0, int.MaxValue, "The most rounds of improvement; 200 by default. The same work gives the same schedule on every machine.");
    private readonly Option<double?> seconds = CommonOptions.Real("--seconds", 0.001, 86400, "The longest time to look, as a cap; without --work, rounds are not limited then.");
    private readonly Option<int?> remedies = CommonOptions.Number("--remedies", 0, 1000, "For how many unmet needs to look for what would serve them; 10 by default.");
    private readonly Option<string?> previous = new("--previous") { Description = "The schedule or proposal that people know (JSON), to start from and to stay close to.", HelpName = "FILE" };
    private readonly Option<string[]?> events = new("--event")
    {
        Description = "With --previous: what happened. mastered:LEARNER:COMPETENCY, learner-absent:LEARNER[:BLOCKS], staff-absent:STAFF[:BLOCKS] or space-closed:SPACE[:BLOCKS], blocks joined by commas. May be given more than once.",
        HelpName = "EVENT",
    };

    private readonly Option<string[]?> frozen = new("--frozen") { Description = "With --previous: a block that stays as it is, such as one that has begun. May be given more than once.", HelpName = "BLOCK" };
    private readonly Option<int?> changes = CommonOptions.Number("--max-changes", 0, int.MaxValue, "With --previous: the most placements that may change beyond those that must.");

    /// <summary>Adds the options to a command.</summary>
    public ScheduleSolving(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[seed, work, seconds, remedies, previous, events, frozen, changes])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Makes a schedule, or changes one.</summary>
    /// <returns>The problem after what happened, and the proposal.</returns>
    public (EnvironmentProblem Problem, ScheduleProposal Proposal) Solve(ParseResult parsed, Host host, EnvironmentProblem school)
    {
        if (parsed.GetValue(previous) is null && (parsed.GetValue(events) is { Length: > 0 } || parsed.GetValue(frozen) is { Length: > 0 } || parsed.GetValue(changes) is not null))
        {
            throw new UsageException("--event, --frozen or --max-changes is given without --previous; expected the schedule that people know.");
        }

        var happened = (parsed.GetValue(events) ?? []).Select(EventWords.Parse).ToArray();
        var problem = Changed(school, happened);
        Refuse(host, problem);
        var known = parsed.GetValue(previous) is { } file ? ScheduleInput.Read(file).Schedule : null;
        var solver = new ScheduleSolver(new ScheduleSolverOptions { MaxRemedies = parsed.GetValue(remedies) ?? ScheduleSolverOptions.Default.MaxRemedies });
        using var interruption = Interruption.Watch(host);
        using var line = new ProgressLine(host, "schedule");
        var progress = new Told(line);
        var proposal = known is null
            ? solver.Solve(problem, OptionsOf(parsed, school), progress, interruption.Token)
            : solver.Replan(school, known, happened, OptionsOf(parsed, school), progress, interruption.Token);
        return (problem, proposal);
    }

    private static EnvironmentProblem Changed(EnvironmentProblem school, ScheduleEvent[] happened)
    {
        try
        {
            return happened.Aggregate(school, (problem, item) => item.Apply(problem));
        }
        catch (ArgumentException refused)
        {
            throw new UsageException($"--event: {refused.Message.Split(" (Parameter", 2)[0]}", refused);
        }
    }

    private static void Refuse(Host host, EnvironmentProblem problem)
    {
        var issues = problem.Validate();
        if (issues.FirstOrDefault(issue => issue.IsError) is { } error)
        {
            Diagnostics.Write(host.Error, issues.Where(issue => issue.IsError).Select(issue => issue.Diagnostic));
            throw new UsageException($"The problem can't be solved. {error.Diagnostic.Message}");
        }

        Diagnostics.Write(host.Error, issues.Select(issue => issue.Diagnostic));
    }

    private SolveOptions OptionsOf(ParseResult parsed, EnvironmentProblem problem)
    {
        var (rounds, most) = (parsed.GetValue(work), parsed.GetValue(seconds));
        BlockId[] stay = [.. (parsed.GetValue(frozen) ?? []).Select(block => Identifiers.Of("--frozen", block, BlockId.From))];
        if (stay.FirstOrDefault(block => problem.Blocks.All(known => known.Id != block)) is { Value.Length: > 0 } unknown)
        {
            throw new UsageException($"--frozen is '{unknown}'; expected a block of the problem.");
        }

        return new SolveOptions
        {
            Seed = unchecked((ulong)(parsed.GetValue(seed) ?? 1)),
            WorkLimit = rounds ?? (most is null ? StandardWork : long.MaxValue),
            Deadline = most is { } cap ? Duration.FromSeconds(cap) : null,
            Stability = new StabilityPolicy { FrozenBlocks = [.. stay], MaxChangedPlacements = parsed.GetValue(changes) },
        };
    }

    // Synchronous, so that nothing is told after the end.
    private sealed class Told(ProgressLine line) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => line.Report(value.Work, "rounds");
    }
}
