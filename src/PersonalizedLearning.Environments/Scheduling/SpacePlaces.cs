namespace PersonalizedLearning.Environments;

/// <summary>Divides spaces into places for one session each, so that no choice among them breaks a rule of capacity, parts or travel.</summary>
/// <remarks>
/// A space with several sessions at once gives each an equal share, or one large share and small ones where only that holds the larger ways of learning.
/// Of a whole and its parts the parts are used, unless no part suits anything. A space off campus is used where there is time to come and go.
/// </remarks>
internal static class SpacePlaces
{
    /// <summary>The places of all spaces.</summary>
    public static List<SpacePlace> Of(DenseProblem dense, ModalityProfile[] modalities)
    {
        var places = new List<SpacePlace>();
        foreach (var space in dense.Spaces.Where(space => IsUsed(dense, space, modalities)))
        {
            var capacity = CapacityWithin(dense, space);
            foreach (var share in SharesOf(space, capacity, modalities))
            {
                places.Add(new SpacePlace(space, share));
            }
        }

        return places;
    }

    /// <summary>The places of all spaces, each as large as its space.</summary>
    public static List<SpacePlace> Relaxed(DenseProblem dense) =>
        [.. dense.Spaces.SelectMany(space => Enumerable.Repeat(new SpacePlace(space, space.Capacity), space.MaxConcurrentGroups))];

    /// <summary>Whether a space can be used in a slot by sessions that the search opens.</summary>
    public static bool IsUsable(DenseProblem dense, FixedPlacements decided, LearningSpace space, int slot) =>
        dense.Index.IsOpen(space.Id, dense.Slots[slot].Id)
        && SpaceUse.IsFree(dense, decided, space, dense.Slots[slot].Id)
        && HasTimeToTravel(dense, space, dense.Slots[slot]);

    // Wherever people come from and go to: the way from any other place off campus is counted too.
    private static bool HasTimeToTravel(DenseProblem dense, LearningSpace space, TimeBlock block)
    {
        if (space.Kind != SpaceKind.OffCampus || space.TravelMinutes == 0)
        {
            return true;
        }

        var others = dense.Spaces.Where(other => other.Kind == SpaceKind.OffCampus && other.Id != space.Id).Select(other => other.TravelMinutes).DefaultIfEmpty().Max();
        var used = dense.Index.Blocks.Where(other => other.Date == block.Date && other.Kind != BlockKind.Break).ToArray();
        var position = Array.IndexOf(used, block);
        var minutes = space.TravelMinutes + others;
        return (position == 0 || Suitability.GapMinutes(used[position - 1], block) >= minutes)
            && (position == used.Length - 1 || Suitability.GapMinutes(block, used[position + 1]) >= minutes);
    }

    private static bool IsUsed(DenseProblem dense, LearningSpace space, ModalityProfile[] modalities)
    {
        var parts = dense.Spaces.Where(part => part.Parent is not null && dense.Index.WholesOf(part.Id).Contains(space.Id)).ToList();
        var isLeft = parts.Count == 0 || !parts.Any(part => SuitsAny(part, modalities));
        return isLeft && !dense.Index.WholesOf(space.Id).Select(dense.Index.Space).Any(whole => whole is not null && !SuitsAny(space, modalities) && SuitsAny(whole, modalities));
    }

    private static bool SuitsAny(LearningSpace space, ModalityProfile[] modalities) => modalities.Any(modality => Suitability.CanHold(modality, space));

    // The parts of a whole share its capacity where together they have more.
    private static int CapacityWithin(DenseProblem dense, LearningSpace space)
    {
        var capacity = space.Capacity;
        if (space.Parent is { } parent && dense.Index.Space(parent) is { } whole)
        {
            var together = dense.Spaces.Where(part => part.Parent == parent).Sum(part => (long)part.Capacity);
            var limit = CapacityWithin(dense, whole);
            capacity = together > limit ? (int)(space.Capacity * (long)limit / together) : capacity;
        }

        return capacity;
    }

    private static IEnumerable<int> SharesOf(LearningSpace space, int capacity, ModalityProfile[] modalities)
    {
        var groups = space.MaxConcurrentGroups;
        var suited = modalities.Where(modality => Suitability.Suits(modality, space) && modality.MinSize <= capacity).ToList();
        if (suited.Count == 0 || capacity == 0)
        {
            return [];
        }

        var (largest, smallest) = (suited.Max(modality => modality.MaxSize), suited.Min(modality => modality.MaxSize));
        var share = capacity / groups;
        if (share >= largest || groups == 1)
        {
            return Enumerable.Repeat(share, groups);
        }

        var first = Math.Clamp(capacity - ((groups - 1) * smallest), share, largest);
        var rest = (capacity - first) / (groups - 1);
        return rest > 0 ? [first, .. Enumerable.Repeat(rest, groups - 1)] : [Math.Min(first, capacity)];
    }
}
