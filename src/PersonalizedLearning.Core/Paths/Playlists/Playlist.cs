using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What a learner does by the plan in some time: what is done, what is current, what can come next, and how else each can be done.</summary>
/// <remarks>It holds nothing that builds on what is not mastered. Immutable and thread safe.</remarks>
public sealed class Playlist
{
    private Playlist(LearnerState state, ValueList<PlaylistItem> items, ValueList<PlaylistOmission> later) => (Learner, AsOf, Items, Later) = (state.Learner, state.AsOf, items, later);

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which it was made.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets the items, in the order of the plan.</summary>
    public ValueList<PlaylistItem> Items { get; }

    /// <summary>Gets the steps that are left for later, in the order of the plan.</summary>
    public ValueList<PlaylistOmission> Later { get; }

    /// <summary>Gets how many minutes the items take that are not done.</summary>
    public int Minutes => (int)Math.Min(Items.Sum(item => (long)item.Minutes), int.MaxValue);

    /// <summary>Makes the playlist of a version of a plan.</summary>
    /// <param name="version">What was agreed on.</param>
    /// <param name="state">The learner; what is mastered there is done.</param>
    /// <param name="catalog">The experiences that there are; null where there is no catalog, and no other way.</param>
    /// <param name="options">For which time, and with how much choice; <see cref="PlaylistOptions.Default"/> when null.</param>
    /// <returns>The playlist. A step that does not fit the minutes is passed over for a later one that does.</returns>
    /// <remarks>
    /// An item is current when evidence on it has come since the version was agreed on, and where there is none such the first that is not done. Another way is an experience that
    /// the plan does not name: to choose it is left to those who decide on the path.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The version or the state is null.</exception>
    /// <exception cref="ArgumentException">The catalog was compiled for another framework.</exception>
    public static Playlist Of(PlanVersion version, LearnerState state, CatalogIndex? catalog = null, PlaylistOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(state);
        if (catalog is not null && !ReferenceEquals(catalog.Framework, state.Graph.Framework))
        {
            throw new ArgumentException($"The catalog was compiled for framework '{catalog.Framework.Id}'; expected that of the learner, '{state.Graph.Framework.Id}'.", nameof(catalog));
        }

        var filling = new PlaylistFilling(version, state, catalog, options ?? PlaylistOptions.Default);
        return new Playlist(state, filling.Items(), filling.Later.ToValueList());
    }
}
