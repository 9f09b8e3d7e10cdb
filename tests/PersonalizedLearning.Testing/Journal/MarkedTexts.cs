using System.Reflection;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Testing.Journal;

/// <summary>Puts a mark before every text of an event that says to which part of what is kept about a learner it belongs, so that it is found again wherever it is shown.</summary>
public static class MarkedTexts
{
    private static readonly MethodInfo ListOf = typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!;

    /// <summary>Marks events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="withIds">Whether the identifiers of events are marked, too, wherever they stand.</param>
    public static ValueList<JournalEvent> In(IReadOnlyCollection<JournalEvent> events, bool withIds)
    {
        var ids = withIds ? events.ToDictionary(item => item.Id, item => EventId.From(EventScopes.Mark(EventScopes.Of(item)) + item.Id)) : [];
        return events.Select(item => (JournalEvent)Marked(item, EventScopes.Mark(EventScopes.Of(item)), ids)).ToValueList();
    }

    private static object Marked(object value, string mark, Dictionary<EventId, EventId> ids) => value switch
    {
        string text => mark + text,
        EventId id => ids.GetValueOrDefault(id, id),
        Outcome => value,
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueList<>) => MarkedList((System.Collections.IEnumerable)value, type.GetGenericArguments()[0], mark, ids),
        _ when value.GetType().GetMethod("<Clone>$") is { } clone && value.GetType().Assembly == typeof(JournalEvent).Assembly => MarkedCopy(clone.Invoke(value, [])!, mark, ids),
        _ => value,
    };

    private static object MarkedList(System.Collections.IEnumerable items, Type element, string mark, Dictionary<EventId, EventId> ids)
    {
        object[] marked = [.. items.Cast<object>().Select(item => Marked(item, mark, ids))];
        var typed = Array.CreateInstance(element, marked.Length);
        marked.CopyTo(typed, 0);
        return ListOf.MakeGenericMethod(element).Invoke(null, [typed])!;
    }

    private static object MarkedCopy(object copy, string mark, Dictionary<EventId, EventId> ids)
    {
        foreach (var property in copy.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            if (property.GetValue(copy) is { } value && Marked(value, mark, ids) is var marked && !marked.Equals(value))
            {
                property.SetValue(copy, marked);
            }
        }

        return copy;
    }
}
