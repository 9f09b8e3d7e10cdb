using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners who are in one of few states of knowledge, and go from one to another by chance when they practise: the matrix simulator of Tang and others (TMS).</summary>
/// <remarks>
/// Because states are few, the best way to lead such a learner can be worked out exactly: <see cref="TransitionMatrixOptimum"/>. Answers tell of the state without error, or through guesses
/// and slips: the same for all, or those of <see cref="Items"/>, which are answered in turn.
/// </remarks>
public sealed partial record TransitionMatrixModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "transition-matrix";

    private const double Rounding = 1e-9;

    /// <summary>Makes a model.</summary>
    /// <param name="competencies">The competencies, in the order in which states name them.</param>
    /// <param name="states">For each state the competencies that are mastered in it, by their position.</param>
    /// <param name="starts">The states in which learners may be at first, each as likely as any other.</param>
    /// <param name="transitions">Where practice may lead: what isn't listed stays as it is.</param>
    /// <exception cref="ArgumentException">A list is empty, a position or a state is not there, or the probabilities of one practice in one state don't add up to 1.</exception>
    public TransitionMatrixModel(
        ValueList<CompetencyId> competencies, ValueList<ValueList<int>> states, ValueList<int> starts, ValueList<StateTransition> transitions)
    {
        Require(competencies.Count > 0 && competencies.Distinct().Count() == competencies.Count, nameof(competencies), "at least one, each once");
        Require(states.Count > 0 && states.All(state => state.All(position => position >= 0 && position < competencies.Count)), nameof(states), "at least one, of positions of competencies");
        Require(starts.Count > 0 && starts.All(state => state >= 0 && state < states.Count), nameof(starts), "at least one, each a state");
        Require(transitions.All(item => IsIn(item.Competency, competencies.Count) && IsIn(item.From, states.Count) && IsIn(item.To, states.Count)), nameof(transitions), "competencies and states that are there");
        Require(transitions.All(item => item.Probability is > 0 and <= 1), nameof(transitions), "probabilities above 0 and at most 1");
        Require(
            transitions.GroupBy(item => (item.Competency, item.From)).All(group => Math.Abs(group.Sum(item => item.Probability) - 1) <= Rounding), nameof(transitions),
            "probabilities that add up to 1 for each competency and state");
        (Competencies, States, Starts, Transitions) = (competencies, states, starts, transitions);
    }

    /// <summary>Gets the competencies.</summary>
    public ValueList<CompetencyId> Competencies { get; }

    /// <summary>Gets for each state the positions of the competencies that are mastered in it.</summary>
    public ValueList<ValueList<int>> States { get; }

    /// <summary>Gets the states in which learners may be at first.</summary>
    public ValueList<int> Starts { get; }

    /// <summary>Gets where practice may lead.</summary>
    public ValueList<StateTransition> Transitions { get; }

    /// <summary>Gets the probability of a right answer without mastery, from 0 to 1; 0, the default, is answers without error.</summary>
    public double Guess { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Guess)); }

    /// <summary>Gets the probability of a wrong answer in spite of mastery, from 0 to 1; 0, the default, is answers without error.</summary>
    public double Slip { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Slip)); }

    /// <summary>Gets the items, each of which measures one competency by its own guess and slip; a learner meets those of a competency in turn. Without items of its own, a competency is measured by <see cref="Guess"/> and <see cref="Slip"/>.</summary>
    /// <exception cref="ArgumentException">An item measures a competency that is not there.</exception>
    public ValueList<MatrixItem> Items
    {
        get;
        init
        {
            Require(value.All(item => IsIn(item.Competency, Competencies.Count)), nameof(Items), "competencies that are there");
            field = value;
        }
    }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "Tang, Chen, Li, Liu and Ying 2019; items: Junker and Sijtsma 2001";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new TransitionMatrixDynamics(this, graph);

    /// <summary>For each state what practice of one competency leads to.</summary>
    internal (int To, double Probability)[][] RowsOf(int position)
    {
        var rows = Transitions.Where(item => item.Competency == position).ToLookup(item => item.From, item => (item.To, item.Probability));
        return [.. Enumerable.Range(0, States.Count).Select(state => rows[state].DefaultIfEmpty((state, 1.0)).ToArray())];
    }

    /// <summary>Whether another model has the same competencies, states and transitions, and so differs in nothing but how answers tell of them.</summary>
    internal bool HasMatrixOf(TransitionMatrixModel other) =>
        Competencies == other.Competencies && States == other.States && Starts == other.Starts && Transitions == other.Transitions;

    private static bool IsIn(int position, int count) => position >= 0 && position < count;

    private static void Require(bool condition, string parameter, string expected)
    {
        if (!condition)
        {
            throw new ArgumentException($"The {parameter} don't fit together; expected {expected}.", parameter);
        }
    }
}
