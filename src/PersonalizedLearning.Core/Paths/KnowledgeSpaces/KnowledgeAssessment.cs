namespace PersonalizedLearning.Paths;

/// <summary>Finds out by questions which state of a knowledge structure somebody is in (Falmagne and Doignon 1988).</summary>
/// <remarks>
/// Each state has a probability. The question is on the item that splits them most evenly, and the answer makes the states that agree with it likelier.
/// Questions, answers and estimates allocate nothing. Not thread safe; assessments are independent of each other.
/// </remarks>
public sealed class KnowledgeAssessment
{
    // What differs by less is taken to be a tie: sums over states carry rounding errors far below this.
    private const double Rounding = 1e-9;

    // No state is ruled out by rounding, whatever the number of answers against it.
    private const double LeastProbability = 1e-300;

    private readonly ValueList<KnowledgeState> states;
    private readonly double[] probabilities;
    private readonly double[] ofItems;
    private bool isCounted;

    /// <summary>Begins an assessment.</summary>
    /// <param name="structure">The states.</param>
    /// <param name="parameters">How answers are taken in, and when it ends; the defaults when null.</param>
    /// <param name="prior">How likely each state is beforehand, in the order of <see cref="KnowledgeStructure.States"/>, but for the sum; all the same when empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="structure"/> is null.</exception>
    /// <exception cref="ArgumentException">There are weights, but not one for each state, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The structure has more than <see cref="KnowledgeStructure.MaxStates"/> states.</exception>
    public KnowledgeAssessment(KnowledgeStructure structure, KnowledgeAssessmentParameters? parameters = null, ReadOnlySpan<double> prior = default)
    {
        ArgumentNullException.ThrowIfNull(structure);
        Structure = structure;
        Parameters = parameters ?? new KnowledgeAssessmentParameters();
        states = structure.States;
        probabilities = new double[states.Count];
        ofItems = new double[structure.Items.Count];
        Start(prior);
    }

    /// <summary>Gets the states asked about.</summary>
    public KnowledgeStructure Structure { get; }

    /// <summary>Gets how answers are taken in, and when it ends.</summary>
    public KnowledgeAssessmentParameters Parameters { get; }

    /// <summary>Gets how many answers were taken in.</summary>
    public int Questions { get; private set; }

    /// <summary>Gets how likely each state is, in the order of <see cref="KnowledgeStructure.States"/>; they add up to 1. Valid until the next answer.</summary>
    public ReadOnlySpan<double> Probabilities => probabilities;

    /// <summary>Gets how likely each item is known, in the order of <see cref="KnowledgeStructure.Items"/>. Valid until the next answer.</summary>
    public ReadOnlySpan<double> ItemProbabilities
    {
        get
        {
            if (!isCounted)
            {
                CountItems();
            }

            return ofItems;
        }
    }

    /// <summary>Gets the likeliest state; of equally likely ones the first of <see cref="KnowledgeStructure.States"/>.</summary>
    public KnowledgeState MostLikely => states[MostLikelyPlace()];

    /// <summary>Gets whether it has ended: a state or all items are decided, or there were enough questions.</summary>
    public bool IsFinished => Questions >= Parameters.MaxQuestions || probabilities[MostLikelyPlace()] >= Parameters.CertainFrom || AreAllDecided();

    /// <summary>Chooses the item to ask next: the one whose probability of being known is nearest a half (half-split rule), of equally near ones the first.</summary>
    /// <returns>The place of the item; −1 where the structure has none. An item may be asked again, with another question on it.</returns>
    public int NextQuestion()
    {
        var (nearest, distance) = (-1, double.PositiveInfinity);
        for (var item = 0; item < ofItems.Length; item++)
        {
            var its = Math.Abs(ItemProbabilities[item] - 0.5);
            (nearest, distance) = its < distance - Rounding ? (item, its) : (nearest, distance);
        }

        return nearest;
    }

    /// <summary>Takes in an answer.</summary>
    /// <param name="item">The place of the item.</param>
    /// <param name="isCorrect">Whether the answer was right.</param>
    /// <remarks>An answer that no state still possible can give, which there is without careless errors or lucky guesses only, counts as a question and changes nothing else.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The structure has no such item.</exception>
    public void Update(int item, bool isCorrect)
    {
        if ((uint)item >= (uint)ofItems.Length)
        {
            Preconditions.ThrowOutOfRange(item, FormattableString.Invariant($"an item from 0 to {ofItems.Length - 1}"), nameof(item));
        }

        Questions++;
        var (with, without) = Parameters.Update.Factors(isCorrect);
        Span<double> mass = stackalloc double[2];
        mass.Clear();
        for (var place = 0; place < probabilities.Length; place++)
        {
            mass[Has(place, item)] += probabilities[place];
        }

        var total = (mass[1] * with) + (mass[0] * without);
        if (total > 0)
        {
            Multiply(item, [without / total, with / total]);
        }
    }

    private void Multiply(int item, ReadOnlySpan<double> factors)
    {
        for (var place = 0; place < probabilities.Length; place++)
        {
            var (before, factor) = (probabilities[place], factors[Has(place, item)]);
            var after = before * factor;
            probabilities[place] = after < LeastProbability && before > 0 && factor > 0 ? LeastProbability : after;
        }

        isCounted = false;
    }

    private int Has(int place, int item) => (int)(states[place].Items >> item) & 1;

    private void Start(ReadOnlySpan<double> prior)
    {
        if (!prior.IsEmpty && prior.Length != states.Count)
        {
            throw new ArgumentException($"There are {prior.Length} weights; expected {states.Count}, one for each state, or none.", nameof(prior));
        }

        var sum = 0.0;
        foreach (var weight in prior)
        {
            sum += Preconditions.InRange(weight, 0, 1e300, nameof(prior));
        }

        if (!prior.IsEmpty && !(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException(FormattableString.Invariant($"The weights add up to {sum}; expected more than 0, and a finite number."), nameof(prior));
        }

        for (var place = 0; place < probabilities.Length; place++)
        {
            probabilities[place] = prior.IsEmpty ? 1.0 / probabilities.Length : prior[place] / sum;
        }
    }

    private void CountItems()
    {
        for (var item = 0; item < ofItems.Length; item++)
        {
            var sum = 0.0;
            for (var place = 0; place < probabilities.Length; place++)
            {
                sum += Has(place, item) * probabilities[place];
            }

            ofItems[item] = Math.Min(sum, 1);
        }

        isCounted = true;
    }

    private int MostLikelyPlace()
    {
        var best = 0;
        for (var place = 1; place < probabilities.Length; place++)
        {
            best = probabilities[place] > probabilities[best] + (Rounding * probabilities[best]) ? place : best;
        }

        return best;
    }

    private bool AreAllDecided()
    {
        foreach (var probability in ItemProbabilities)
        {
            if (probability > Parameters.UnknownTo && probability < Parameters.KnownFrom)
            {
                return false;
            }
        }

        return true;
    }
}
