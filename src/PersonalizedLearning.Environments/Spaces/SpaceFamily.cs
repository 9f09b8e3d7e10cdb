namespace PersonalizedLearning.Environments;

/// <summary>Spaces by number, in order of their identifiers, with what they are parts of.</summary>
internal sealed class SpaceFamily
{
    /// <summary>Numbers the spaces of a problem.</summary>
    public SpaceFamily(ProblemIndex index)
    {
        Spaces = [.. index.Problem.Spaces.DistinctBy(space => space.Id).OrderBy(space => space.Id)];
        var numbers = Spaces.Select((space, number) => (space.Id, number)).ToDictionary();
        Wholes = [.. Spaces.Select(space => index.WholesOf(space.Id).Where(numbers.ContainsKey).Select(whole => numbers[whole]).ToArray())];
        Parts = [.. Enumerable.Range(0, Spaces.Length).Select(whole => Enumerable.Range(0, Spaces.Length).Where(part => Wholes[part].Contains(whole)).ToArray())];
        Numbers = numbers;
    }

    /// <summary>Gets the spaces.</summary>
    public LearningSpace[] Spaces { get; }

    /// <summary>Gets the number of each space.</summary>
    public IReadOnlyDictionary<SpaceId, int> Numbers { get; }

    /// <summary>Gets the spaces of which each is a part, near or far.</summary>
    public int[][] Wholes { get; }

    /// <summary>Gets the parts of each space, near or far.</summary>
    public int[][] Parts { get; }

    /// <summary>The number of seats that a space or its parts still have, when these take so many: seats of the space itself, and of all wholes that it is part of.</summary>
    public int FreeSeats(int space, int[] taken)
    {
        var free = Spaces[space].Capacity - taken[space];
        foreach (var whole in Wholes[space])
        {
            free = Math.Min(free, Spaces[whole].Capacity - Parts[whole].Sum(part => taken[part]));
        }

        return free;
    }

    /// <summary>Whether a space of which this one is part, or a part of it, is in use.</summary>
    public bool IsBlocked(int space, int[] groups) => Wholes[space].Any(other => groups[other] > 0) || Parts[space].Any(other => groups[other] > 0);
}
