namespace PersonalizedLearning.Simulation;

/// <summary>What a learner did before an episode, as the public code makes it up: who repeats what was just right for the first time, often repeats what was wrong, and else takes up the first concept that is not yet comfortable.</summary>
internal ref struct KssPast
{
    /// <summary>The most answers there can be.</summary>
    public const int Room = 2 * Turns;

    private const int Turns = 20;
    private const int LookedBackOn = 3;
    private const double Comfort = 0.6;
    private const double Repeats = 0.7;
    private const double GoesOn = 0.9;

    // Concepts by how many prerequisites lie before them at the most, as the public code orders them.
    private static ReadOnlySpan<int> Order => [0, 5, 6, 1, 2, 7, 3, 4, 8, 9];

    private readonly bool isV1;
    private readonly ReadOnlySpan<double> difficulty;
    private readonly Span<double> abilities;
    private readonly Span<KssAnswer> answers;
    private int count;

    /// <summary>Begins.</summary>
    /// <param name="model">The model.</param>
    /// <param name="abilities">The abilities, with padding; they grow.</param>
    /// <param name="answers">Room for answers.</param>
    public KssPast(KssModel model, Span<double> abilities, Span<KssAnswer> answers)
    {
        isV1 = model.Variant == KssVariant.V1;
        difficulty = model.Difficulty.AsSpan();
        this.abilities = abilities;
        this.answers = answers;
    }

    /// <summary>The concept that was last practised to effect; −1 for none.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>What was answered so far.</summary>
    public readonly ReadOnlySpan<KssAnswer> Answers => answers[..count];

    /// <summary>Lives through it. Variant v1 counts answers, the other counts turns, of which some have two answers.</summary>
    public void Run(ref ChanceStream chance)
    {
        for (var turn = 0; (isV1 ? count : turn) < Turns; turn++)
        {
            var next = Next(turn, ref chance);
            if (next < 0)
            {
                break;
            }

            Answer(next, ref chance);
        }
    }

    private int Next(int turn, ref ChanceStream chance)
    {
        if (turn > 0 && answers[count - 1].IsRight && IsVaried())
        {
            var again = answers[count - 1].Concept;
            if (!isV1 || count < Turns - 1)
            {
                Answer(again, ref chance);
            }

            return isV1 ? Last : again;
        }

        if (turn > 0 && !answers[count - 1].IsRight && chance.Happens(Repeats))
        {
            return answers[count - 1].Concept;
        }

        return chance.Happens(GoesOn) ? FirstUncomfortable() : chance.NextBelow(KssGraph.Count);
    }

    private void Answer(int concept, ref ChanceStream chance)
    {
        if (!isV1)
        {
            answers[count++] = new KssAnswer(concept, chance.Happens(KssLaw.SuccessAt(abilities[concept], difficulty[concept])));
        }

        // In variant v1 only neighbours teach, in the other one all do here.
        if (!isV1 || Last < 0 || ((KssGraph.NeighboursOf(Last) >> concept) & 1) != 0)
        {
            KssLaw.Practise(abilities, concept);
            Last = concept;
        }

        if (isV1)
        {
            answers[count++] = new KssAnswer(concept, KssLaw.Passes(abilities[concept], difficulty[concept]));
        }
    }

    private readonly bool IsVaried()
    {
        var latest = answers[Math.Max(0, count - LookedBackOn)..count];
        foreach (var answer in latest)
        {
            if (answer.Concept != latest[0].Concept)
            {
                return true;
            }
        }

        return false;
    }

    private readonly int FirstUncomfortable()
    {
        foreach (var concept in Order)
        {
            if (KssLaw.SuccessAt(abilities[concept], difficulty[concept]) < Comfort)
            {
                return concept;
            }
        }

        return -1;
    }
}
