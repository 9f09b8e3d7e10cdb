using PersonalizedLearning.Environments;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>Files of the sample school.</summary>
internal sealed class ScheduleStory : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ScheduleStory()
    {
        Problem = Write("problem.json", stream => EnvironmentJson.WriteProblem(stream, SampleSchool.Problem));
        Schedule = Write("schedule.json", SampleSchool.Schedule);
        Proposal = Write("proposal.json", stream => EnvironmentJson.WriteProposal(stream, SampleSchool.Proposal));
    }

    public string Problem { get; }

    public string Schedule { get; }

    public string Proposal { get; }

    public string this[string name] => folder[name];

    public string Write(string name, Schedule schedule) => Write(name, stream => EnvironmentJson.WriteSchedule(stream, schedule));

    public string Write(string name, Action<Stream> write)
    {
        using var stream = File.Create(folder[name]);
        write(stream);
        return folder[name];
    }

    public Plearn Check(params string[] further) => Plearn.Run(["schedule", "check", Problem, .. further]);

    public Plearn Show(params string[] further) => Plearn.Run(["schedule", "show", Problem, .. further]);

    public void Dispose() => folder.Dispose();
}
