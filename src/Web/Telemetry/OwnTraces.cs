using System.Diagnostics;

namespace NaraVard.Web.Telemetry;

/// <summary>A trace begins here. What a visitor says of traces is neither believed nor passed on, so nobody can choose an id that stands in our log or what is sampled.</summary>
internal sealed class OwnTraces : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
