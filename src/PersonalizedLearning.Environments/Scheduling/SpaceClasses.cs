namespace PersonalizedLearning.Environments;

/// <summary>Groups places for one session that have the same capacity and suit the same ways of learning.</summary>
internal sealed class SpaceClasses
{
    private readonly ModalityProfile[] modalities;
    private readonly List<SpacePlace[]> members = [];
    private readonly List<PlacementSpace> spaces = [];
    private readonly List<string> keys = [];

    /// <summary>Groups places.</summary>
    /// <param name="dense">The problem.</param>
    /// <param name="decided">What is decided: a space that fixed sessions use is closed to others.</param>
    /// <param name="offerings">The offerings.</param>
    /// <param name="isRelaxed">Whether every space stands for itself, with all its places at full capacity and no way to go.</param>
    public SpaceClasses(DenseProblem dense, FixedPlacements decided, CompiledOffering[] offerings, bool isRelaxed)
    {
        modalities = [.. offerings.Where(offering => offering.Place == OfferingPlace.OnSite).Select(offering => offering.Modality).DistinctBy(modality => modality.Id)];
        var places = isRelaxed ? SpacePlaces.Relaxed(dense) : SpacePlaces.Of(dense, modalities);
        foreach (var group in places.Select(place => (Key: KeyOf(place), Place: place)).GroupBy(pair => (pair.Place.Capacity, pair.Key)).OrderBy(group => group.Key))
        {
            if (group.Key.Key.Contains('1', StringComparison.Ordinal))
            {
                keys.Add(group.Key.Key);
                members.Add([.. group.Select(pair => pair.Place)]);
                spaces.Add(new PlacementSpace(group.Key.Capacity, [.. dense.Slots.Select((_, slot) => CountOf(dense, decided, [.. group.Select(pair => pair.Place)], slot, isRelaxed))]));
            }
        }
    }

    /// <summary>Gets the places of each class, by identifier.</summary>
    public SpacePlace[][] Members => [.. members];

    /// <summary>Gets the classes.</summary>
    public PlacementSpace[] Spaces => [.. spaces];

    /// <summary>The classes that suit a way of learning and hold a session of the smallest size, rising.</summary>
    public int[] Suiting(ModalityProfile modality)
    {
        var place = Array.FindIndex(modalities, known => known.Id == modality.Id);
        return [.. Enumerable.Range(0, keys.Count).Where(group => keys[group][place] == '1' && spaces[group].Capacity >= modality.MinSize)];
    }

    private string KeyOf(SpacePlace place) =>
        string.Concat(modalities.Select(modality => place.Space.Kind != SpaceKind.Remote && Suitability.Suits(modality, place.Space) ? '1' : '0'));

    private static int CountOf(DenseProblem dense, FixedPlacements decided, SpacePlace[] places, int slot, bool isRelaxed)
    {
        var block = dense.Slots[slot].Id;
        return isRelaxed
            ? places.GroupBy(place => place.Space.Id).Sum(group => dense.Index.IsOpen(group.Key, block) ? Math.Max(0, group.Count() - decided.NamedUseOf(group.Key, block)) : 0)
            : places.Count(place => SpacePlaces.IsUsable(dense, decided, place.Space, slot));
    }
}
