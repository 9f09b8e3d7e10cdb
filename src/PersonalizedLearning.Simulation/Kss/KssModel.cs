using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of the environment KSS: an ability on each of ten concepts, which practice raises, the more the abler the learner is on what comes before, and which spreads to what comes after.</summary>
/// <remarks>
/// <para>
/// An answer on a concept with ability a and difficulty b is right with probability 0.25 + 0.75 / (1 + exp(−8.5 (a − b))). Practice adds 0.5 (5 − a) exp(−Σ (5 − a of direct prerequisites)) to the
/// ability, and half of that for each link to what builds on it; no ability is above 5. A concept is mastered when the answer would be right with a probability of at least a half.
/// </para>
/// <para>
/// From one concept only its neighbours are legal next (<see cref="KssMoves"/>): an illegal step is answered, and teaches nothing. Learners begin as the public code makes them: abilities from
/// −3 to 0 in whole steps, 0.1 less for each number of the concept, and three to ten targets, of which at least one is open. In a study the targets are the learner's goals, whatever the study
/// says, the first step is free, and a recommender that knows no legal moves is led by <see cref="KssRoutedSelector"/>.
/// </para>
/// </remarks>
/// <param name="Variant">Which of the published versions.</param>
public sealed record KssModel(KssVariant Variant = KssVariant.Kdd) : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "kss";

    private const int Difficulties = 6;

    // In this order the public code of each variant gives its concepts difficulties that rise.
    private static readonly int[] KddOrder = [0, 5, 6, 1, 2, 7, 3, 4, 8, 9];
    private static readonly int[] V1Order = [5, 0, 1, 2, 3, 4, 6, 7, 8, 9];

    /// <summary>Gets which of the published versions.</summary>
    public KssVariant Variant { get; } = Preconditions.Defined(Variant);

    /// <summary>Gets the difficulty of each of the ten concepts, finite; by default those with which the figures of the variant were published.</summary>
    /// <exception cref="ArgumentException">There are not ten, or one is not finite.</exception>
    public ValueList<double> Difficulty
    {
        get;
        init => field = value.Count == KssGraph.Count && value.All(double.IsFinite)
            ? value
            : throw new ArgumentException($"The difficulties are {value}; expected {KssGraph.Count} finite numbers, one for each concept.", nameof(Difficulty));
    }

        = Variant == KssVariant.Kdd ? [0, 2, 3, 3, 3, 0, 1, 3, 4, 4] : [0, 1, 2, 3, 3, 0, 3, 3, 4, 4];

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "Liu and others 2019; EduSim";

    /// <summary>Makes a model with difficulties that are drawn as the public code draws them: from 0 to 5 in whole steps, the least for what comes first.</summary>
    /// <param name="variant">Which of the published versions.</param>
    /// <param name="seed">The seed; the same seed gives the same difficulties.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The variant is not defined.</exception>
    public static KssModel WithDrawnDifficulty(KssVariant variant, ulong seed)
    {
        var chance = new SeededChance(seed);
        var drawn = new double[KssGraph.Count];
        foreach (ref var difficulty in drawn.AsSpan())
        {
            difficulty = chance.NextBelow(Difficulties);
        }

        Array.Sort(drawn);
        var order = variant == KssVariant.Kdd ? KddOrder : V1Order;
        return new KssModel(variant) { Difficulty = Enumerable.Range(0, KssGraph.Count).Select(concept => drawn[Array.IndexOf(order, concept)]).ToValueList() };
    }

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph)
    {
        KssGraph.Check(graph);
        return new KssLearnerDynamics(this, graph);
    }
}
