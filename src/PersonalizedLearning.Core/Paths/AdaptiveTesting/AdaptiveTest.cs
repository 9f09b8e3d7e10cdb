using System.Runtime.InteropServices;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>A test of one person that gives the items that tell most about the ability seen so far (Lord 1980; Wainer 2000).</summary>
/// <remarks>
/// The ability is estimated by <see cref="AbilityEstimation.ExpectedAPosteriori(ReadOnlySpan{ItemAnswer}, AbilityPrior?)"/>. Choices allocate nothing to 65,536 items, and answers but for
/// room now and then. Not thread safe; tests are independent of each other.
/// </remarks>
public sealed class AdaptiveTest
{
    private readonly AdaptiveTestDesign design;
    private readonly List<ItemAnswer> answers = [];
    private readonly ulong[] given;
    private AbilityEstimate? ability;
    private int left;

    /// <summary>Begins a test.</summary>
    /// <param name="parameters">Out of which items it chooses, how, and when it ends.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The bank has no item or fewer than strata, an exposure is of no item of the bank or there twice, there are two ways to control exposure, or it would end after more answers
    /// than it has at the most.
    /// </exception>
    public AdaptiveTest(AdaptiveTestParameters parameters)
        : this(new AdaptiveTestDesign(parameters))
    {
    }

    internal AdaptiveTest(AdaptiveTestDesign design)
    {
        this.design = design;
        given = new ulong[design.Words];
        left = design.Parameters.Bank.Count;
    }

    /// <summary>Gets out of which items it chooses, how, and when it ends.</summary>
    public AdaptiveTestParameters Parameters => design.Parameters;

    /// <summary>Gets the number of answers so far.</summary>
    public int Answered => answers.Count;

    /// <summary>Gets the ability as the answers show it; the prior without answers.</summary>
    public AbilityEstimate Ability => ability ??= AbilityEstimation.ExpectedAPosteriori(CollectionsMarshal.AsSpan(answers), Parameters.Prior);

    /// <summary>Gets whether it has ended: there were enough answers, the standard error is small enough, or all items were given.</summary>
    public bool IsFinished =>
        left == 0 || Answered >= Parameters.MaxItems || (Answered >= Parameters.MinItems && Ability.StandardError <= Parameters.StandardError);

    /// <summary>Takes in an answer.</summary>
    /// <param name="item">The place of the item in the bank. It is not given again; an answer to it that comes in again counts again.</param>
    /// <param name="isCorrect">Whether the answer was right.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bank has no such item.</exception>
    public void Update(int item, bool isCorrect)
    {
        if ((uint)item >= (uint)Parameters.Bank.Count)
        {
            Preconditions.ThrowOutOfRange(item, FormattableString.Invariant($"a place in the bank from 0 to {Parameters.Bank.Count - 1}"), nameof(item));
        }

        answers.Add(new ItemAnswer(Parameters.Bank[item].Function, isCorrect));
        left -= (int)(~given[item >> 6] >> item) & 1;
        given[item >> 6] |= 1UL << item;
        ability = null;
    }

    /// <summary>Chooses the next item, whether the test has ended or not.</summary>
    /// <param name="seed">The seed of all chance; the same seed gives the same choice.</param>
    /// <returns>The item; null where all were given.</returns>
    public ChosenItem? NextItem(ulong seed = 0)
    {
        var chance = new SeededChance(seed);
        return design.Choose(Ability.Ability, Answered, given, ref chance);
    }

    /// <summary>Chooses the next item out of those that are not ruled out.</summary>
    /// <param name="except">The items that are ruled out, one bit for each; those that were given are added.</param>
    /// <param name="chance">Where chance comes from.</param>
    internal ChosenItem? Choose(Span<ulong> except, ref SeededChance chance)
    {
        for (var word = 0; word < given.Length; word++)
        {
            except[word] |= given[word];
        }

        return design.Choose(Ability.Ability, Answered, except, ref chance);
    }
}
