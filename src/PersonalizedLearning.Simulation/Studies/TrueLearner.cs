namespace PersonalizedLearning.Simulation;

/// <summary>A simulated learner as he is, at one step of a study.</summary>
public readonly ref struct TrueLearner
{
    internal TrueLearner(LearnerDynamics dynamics, ReadOnlySpan<double> state, ReadOnlySpan<int> goals, ReadOnlySpan<int> scope, int stepsLeft, double masteredFrom)
    {
        Dynamics = dynamics;
        State = state;
        Goals = goals;
        Scope = scope;
        StepsLeft = stepsLeft;
        MasteredFrom = masteredFrom;
    }

    /// <summary>Gets what learners do.</summary>
    public LearnerDynamics Dynamics { get; }

    /// <summary>Gets the hidden state.</summary>
    public ReadOnlySpan<double> State { get; }

    /// <summary>Gets the goals by dense index, ascending.</summary>
    public ReadOnlySpan<int> Goals { get; }

    /// <summary>Gets the goals and everything that they build on, so that prerequisites come first.</summary>
    public ReadOnlySpan<int> Scope { get; }

    /// <summary>Gets how many steps are left, this one included.</summary>
    public int StepsLeft { get; }

    /// <summary>Gets from which true mastery on the study counts a competency as mastered.</summary>
    public double MasteredFrom { get; }

    /// <summary>Tells whether a competency is mastered in truth.</summary>
    /// <param name="competency">Its dense index.</param>
    /// <returns>Whether it is.</returns>
    public bool HasMastered(int competency) => Dynamics.MasteryOf(State, competency) >= MasteredFrom;
}
