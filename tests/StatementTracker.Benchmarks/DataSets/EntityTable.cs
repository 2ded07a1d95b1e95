using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>How rows of one kind are stored, by the mapping of the service itself; ids the database numbers are left to it.</summary>
internal sealed class EntityTable
{
    private EntityTable(string name, IReadOnlyList<EntityColumn> columns)
    {
        Name = name;
        Columns = columns;
    }

    public string Name { get; }

    public IReadOnlyList<EntityColumn> Columns { get; }

    public static EntityTable Of(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var plain = type.GetProperties().Where(p => !(p.IsPrimaryKey() && p.ClrType == typeof(long) && p.ValueGenerated == ValueGenerated.OnAdd));
        var nested = type.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties());
        return new EntityTable(table.Name, [.. plain.Concat(nested).Where(p => p.GetColumnName(table) is not null && p.GetComputedColumnSql(table) is null).Select(p => new EntityColumn(p.GetColumnName(table)!, p))]);
    }
}

/// <summary>One column and how its value is read from an entity.</summary>
internal sealed class EntityColumn(string name, IProperty property)
{
    private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

    public string Name => name;

    /// <summary>As the driver takes it.</summary>
    public object Read(object entity)
    {
        var value = property.GetGetter().GetClrValueUsingContainingEntity(entity);
        return (value is not null && convert is not null ? convert(value) : value) ?? DBNull.Value;
    }
}
