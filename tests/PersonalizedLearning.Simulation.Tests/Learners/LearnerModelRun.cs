using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation.Tests.Learners;

/// <summary>One learner of a model, and what he practises.</summary>
public sealed record LearnerModelRun(SimulatedLearnerModel Model, PrerequisiteGraph Graph, ulong Seed, long Learner, ValueList<PracticeStep> Steps)
{
    /// <summary>What learners do.</summary>
    public LearnerDynamics Dynamics() => Model.For(Graph);

    /// <summary>The competency of a step.</summary>
    public int CompetencyOf(PracticeStep step) => step.Draw % Graph.Count;

    /// <summary>Makes the learner.</summary>
    public void Start(LearnerDynamics dynamics, Span<double> state, long learnersOn = 0)
    {
        var person = ChanceStream.Of(Seed, Learner + learnersOn, ChancePurpose.Person);
        dynamics.Start(ref person, state);
    }

    /// <summary>Takes the n-th practice of a competency.</summary>
    public bool Practise(LearnerDynamics dynamics, Span<double> state, int competency, int before, long learnersOn = 0)
    {
        var answers = ChanceStream.Of(Seed, Learner + learnersOn, ChancePurpose.Answer, competency, before);
        var learning = ChanceStream.Of(Seed, Learner + learnersOn, ChancePurpose.Learning, competency, before);
        return dynamics.Answer(state, competency, ref answers, ref learning);
    }

    /// <summary>Lets the learner go through all steps, or those of one competency with the days of all.</summary>
    public bool[] Walk(LearnerDynamics dynamics, Span<double> state, int? only = null, long learnersOn = 0)
    {
        Start(dynamics, state, learnersOn);
        var answers = new List<bool>();
        var practices = new int[Graph.Count];
        foreach (var step in Graph.Count == 0 ? [] : Steps)
        {
            dynamics.Elapse(state, step.Days);
            var competency = CompetencyOf(step);
            if (only is null || only == competency)
            {
                answers.Add(Practise(dynamics, state, competency, practices[competency]++, learnersOn));
            }
        }

        return [.. answers];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Model} over {Graph.Count} competencies, seed {Seed}, learner {Learner}, {Steps}";
}
